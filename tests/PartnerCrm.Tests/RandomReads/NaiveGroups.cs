using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>
/// Groups by their description: a row is once in the group of each combination of what it has, related rows that the actor does not see are as none,
/// and what is not set comes last in both directions.
/// </summary>
internal sealed class NaiveGroups
{
    private const int DefaultSize = 100;

    private readonly BoundSchema schema;
    private readonly LoadedRows rows;
    private readonly SeenRows seen;
    private readonly List<(GroupKey Key, string? Period)> by;
    private readonly List<GroupWay?> ways;

    public NaiveGroups(BoundSchema schema, LoadedRows rows, SeenRows seen, TypeBinding target, IEnumerable<object> fitting, IReadOnlyDictionary<string, object?> arguments)
    {
        (this.schema, this.rows, this.seen) = (schema, rows, seen);
        by = Chosen(target, arguments.GetValueOrDefault("by"));
        ways = [.. by.Select(chosen => chosen.Key.Way).Distinct()];
        var groups = fitting.SelectMany(row => Keys(row).Select(keys => (Keys: keys, Row: row))).GroupBy(member => member.Keys, member => member.Row, NaiveTuples.Alike)
            .Select(group => new NaiveGroup(by.Index().ToDictionary(key => key.Item.Key.Name, key => group.Key[key.Index]), [.. group])).ToList();
        if (by is [] && groups is []) groups.Add(new NaiveGroup(new Dictionary<string, object?>(), []));
        var size = (int?)arguments.GetValueOrDefault("first") is var first and not QueryParts.UnfitGroups ? first ?? DefaultSize : throw new InvalidOperationException("So many groups should have been refused.");
        var order = Order(arguments.GetValueOrDefault("order")).ToList();
        Shown = [.. groups.Order(Comparer<NaiveGroup>.Create((one, other) => Compare(order, one, other))).Take(size)];
        HasMore = groups.Count > size;
    }

    public IReadOnlyList<NaiveGroup> Shown { get; }

    public bool HasMore { get; }

    /// <summary>The keys that an argument names, in declared order; days and instants with the period.</summary>
    public static List<(GroupKey Key, string? Period)> Chosen(TypeBinding target, object? by) => by is not IReadOnlyDictionary<string, object?> given ? []
        : [.. target.Groups.Keys.Values.Where(key => given.GetValueOrDefault(key.Name) is not (null or false)).Select(key => (key, given[key.Name] as string))];

    /// <summary>What the groups beside pages are called.</summary>
    public static string NameBeside(string page) => (page.EndsWith("ies", StringComparison.Ordinal) ? page[..^3] + "y" : page.EndsWith('s') ? page[..^1] : page) + "Groups";

    // One for each combination of the related rows and of the items of sets.
    private IEnumerable<object?[]> Keys(object row) =>
        NaiveTuples.Of(ways.Select(way => Related(way, row).DefaultIfEmpty(null).ToList()))
            .SelectMany(related => NaiveTuples.Of(by.Select(key => Values(key.Key, key.Period, related[ways.IndexOf(key.Key.Way)])))).Distinct(NaiveTuples.Alike);

    private IEnumerable<object?> Related(GroupWay? way, object row) => way switch
    {
        null => [row],
        GroupWay.One one => Named(one.Target, LoadedRows.Cell(one.ForeignKey, row)),
        GroupWay.Each each => rows.Naming(each.LinkKey, LoadedRows.IdOf(row)).Where(link => seen.Sees(schema.Of(each.Link), link)).SelectMany(link => Named(each.Target, LoadedRows.Cell(each.LinkTarget, link))),
        _ => throw new NotSupportedException(way.ToString()),
    };

    private IEnumerable<object> Named(Type target, object? id) => id is Guid known && rows.Find(target, known) is { } row && seen.Sees(schema.Of(target), row) ? [row] : [];

    private static List<object?> Values(GroupKey key, string? period, object? row) => (row is null ? null : LoadedRows.Cell(key.Property, row)) switch
    {
        Array set => [.. set.Cast<object?>().DefaultIfEmpty(null)],
        DateOnly day => [FirstDay(day, period!)],
        DateTimeOffset at => [FirstDay(DateOnly.FromDateTime(at.UtcDateTime), period!)],
        var value => [value],
    };

    private static DateOnly FirstDay(DateOnly day, string period) => period switch
    {
        "YEAR" => new DateOnly(day.Year, 1, 1),
        "QUARTER" => new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1),
        "MONTH" => new DateOnly(day.Year, day.Month, 1),
        "WEEK" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => day,
    };

    // What is asked for, then the keys that were not named.
    private IEnumerable<(Func<NaiveGroup, object?> Value, bool Descending)> Order(object? given)
    {
        var asked = (given as IReadOnlyList<object?> ?? []).Select(entry => ((IReadOnlyDictionary<string, object?>)entry!).Single(member => member.Value is not null)).ToList();
        foreach (var (name, descending) in asked.Select(entry => (entry.Key, (string)entry.Value! == "DESC")).Concat(by.Select(key => (key.Key.Name, false))).DistinctBy(entry => entry.Item1))
        {
            if (name is "count") yield return (group => group.Rows.Count, descending);
            else if (by.Single(key => key.Key.Name == name).Key.Target is { } target && Sorted(target) is { } column)
                yield return (group => group.Keys[name] is Guid id ? LoadedRows.Cell(column, rows.Find(target, id)!) : null, descending);
            if (name is not "count") yield return (group => group.Keys[name], descending);
        }
    }

    // Rows stand as on pages of their own: by what these are ordered by first.
    private IProperty? Sorted(Type target) =>
        schema.Of(target) is { DefaultOrder: [var first, ..] } type && type.Orders[first.TrimStart('-')] is ColumnOrder { Requires: null } order ? order.Property : null;

    private static int Compare(List<(Func<NaiveGroup, object?> Value, bool Descending)> order, NaiveGroup one, NaiveGroup other)
    {
        foreach (var (value, descending) in order)
        {
            var (left, right) = (value(one), value(other));
            if (left is null && right is null) continue;
            if (left is null) return 1;
            if (right is null) return -1;
            if (NaiveValues.Compare(left, right) is var difference and not 0) return descending ? -difference : difference;
        }

        return 0;
    }
}

/// <summary>Rows with something in common.</summary>
/// <param name="Keys">What they have in common, by name; a row's key where it is a row.</param>
/// <param name="Rows">The rows.</param>
internal sealed record NaiveGroup(IReadOnlyDictionary<string, object?> Keys, IReadOnlyList<object> Rows)
{
    /// <summary>The sum, the least or the greatest of a column; of nothing, nothing.</summary>
    public object? Told(string word, IProperty column)
    {
        var values = Rows.Select(row => LoadedRows.Cell(column, row)).OfType<object>().Order(Comparer<object>.Create(NaiveValues.Compare)).ToList();
        return values is [] ? null : NaiveValues.Shown(word switch
        {
            "min" => values[0],
            "max" => values[^1],
            _ => values.Sum(value => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)),
        });
    }
}
