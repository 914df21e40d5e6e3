using System.Text;
using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Sql;

/// <summary>
/// A statement being written: text, the slots of its parameters (positional, or named where EF Core sends them), and one actor for whom it is written.
/// It serves other actors too, as long as they are the same in what was asked about this one.
/// </summary>
internal sealed class SqlText(BoundSchema schema, object actor, bool named = false)
{
    private readonly StringBuilder text = new();
    private readonly List<Slot> parameters = [];
    private readonly Dictionary<Func<object, bool>, bool> decisions = [];
    private int aliases;

    public BoundSchema Schema { get; } = schema;

    public IReadOnlyList<Slot> Parameters => parameters;

    /// <summary>What the actor decided for all rows.</summary>
    public IReadOnlyDictionary<Func<object, bool>, bool> Decisions => decisions;

    public SqlText Add(string sql)
    {
        text.Append(sql);
        return this;
    }

    public string NewAlias() => $"t{aliases++}";

    /// <summary>A value's place holder; the value itself never becomes text.</summary>
    public string Parameter(Slot slot)
    {
        var at = parameters.IndexOf(slot);
        if (at < 0)
        {
            at = parameters.Count;
            parameters.Add(slot);
        }

        return named ? $"@p{at + 1}" : $"${at + 1}";
    }

    /// <summary>What the actor alone decides, whatever the rows are.</summary>
    public bool Decides(Func<object, bool> question) =>
        decisions.TryGetValue(question, out var answer) ? answer : decisions[question] = question(actor);

    /// <summary>A column of the row behind an alias.</summary>
    public static string Column(string alias, IProperty property) => $"{alias}.{Quote(property.GetColumnName())}";

    /// <summary>A column that the model does not know.</summary>
    public static string Column(string alias, string name) => $"{alias}.{Quote(name)}";

    /// <summary>The declared rank of an enum's stored name.</summary>
    public static string Rank(string alias, IProperty property) => RankOf(Column(alias, property), property);

    /// <summary>The declared rank of a stored name of an enum, which the property's values, or the items of its sets, are of.</summary>
    public static string RankOf(string name, IProperty property)
    {
        var type = LeafTypes.ItemOf(property.ClrType) ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var names = Enum.GetValues(type).Cast<object>().Select(value => $"'{PredicateReader.Stored(value, property)}'");
        return $"array_position(array[{string.Join(", ", names)}], {name})";
    }

    /// <summary>What to select from: the table, or a statement that the model maps the type to, or the source's own.</summary>
    public string From(TypeBinding type, string alias, PagePlan? page = null) => From(type, alias, page?.Place ?? 0, page?.Field);

    /// <summary>What the rows of a page are selected from: of a source perhaps no more than the page needs.</summary>
    public string FromForPage(PagePlan page, string alias) =>
        page.Target.Source?.Page is { } source && page.IsPlain
            ? $"({source(Of(page.Place, page.Field), new SourcePage(Parameter(page.Limit), page.After?.Select(value => Parameter(value!)).ToList()))}) {alias}"
            : From(page.Target, alias, page);

    /// <summary>How many rows a source has, where it tells without making them.</summary>
    public string? TotalOf(PagePlan page) =>
        page.Target.Source?.Total is { } total && page.Where is null && page.ForeignKey is null ? total(Of(page.Place, page.Field)) : null;

    /// <summary>The same for whatever a field of the plan asks of a source.</summary>
    public string From(TypeBinding type, string alias, int place, CollectedField? field) =>
        type.Source is { } source
            ? $"({source.Sql(Of(place, field!))}) {alias}"
            : From(type.Entity, alias);

    public static string From(IEntityType table, string alias) =>
        table.GetSqlQuery() is { } query ? $"({query}) {alias}"
            : $"{Quote(table.GetTableName() ?? table.GetViewName() ?? throw new InvalidOperationException($"{table.DisplayName()} is neither table nor query."))} {alias}";

    /// <summary>A subquery, a line for each clause that there is.</summary>
    public static string Lines(int depth, params IEnumerable<string> lines)
    {
        var indent = "\n" + new string(' ', depth * 2);
        return "(" + indent + string.Join(indent, lines.Where(line => line.Length > 0)) + ")";
    }

    public override string ToString() => text.ToString();

    private SourceParameter Of(int place, CollectedField field) => make => Parameter(new Slot.OfSource(place, field.Arguments, make));

    private static string Quote(string? name) => '"' + name! + '"';
}
