using System.Text.Json;
using GraphQL;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Walks pages while the rows change, and compares each page with what stands in the tables at that moment.</summary>
internal sealed class PageWalker
{
    private readonly CrmWorld world;
    private readonly CrmDb db;
    private readonly RandomValues values;
    private readonly RandomRows writer;
    private readonly LoadedRows rows;
    private readonly Actor actor;
    private readonly KnownCursors cursors = new();

    private PageWalker(CrmWorld world, CrmDb db, RandomValues values, RandomRows writer, LoadedRows rows)
    {
        (this.world, this.db, this.values, this.writer, this.rows) = (world, db, values, writer, rows);
        actor = Actor.Of(Guid.NewGuid(), "Somebody who may read everything", Enum.GetValues<Role>()) with { Today = world.Time.Today };
    }

    public IEnumerable<PagedField> Fields => PagedField.All(world.Schema, rows, (type, row) => new SeenRows(world.Schema, rows, actor).Sees(type, row));

    public static async Task<PageWalker> Over(CrmWorld world, CrmDb db, RandomValues values)
    {
        var sources = world.Schema.Types.Values.Where(type => type.Source is not null).Select(type => type.ClrType).ToList();
        var writer = new RandomRows(db, world.Schema, values, await LoadedRows.Load(db, sources));
        await writer.Write();
        return new PageWalker(world, db, values, writer, await LoadedRows.Load(db, sources));
    }

    /// <summary>The order of pages that ask for none, each key in both directions, and some of several keys.</summary>
    public IEnumerable<IReadOnlyList<(string Name, bool Descending)>> Orders(TypeBinding type)
    {
        var names = type.Orders.Values.SelectMany(order => order is OneOrder one ? world.Schema.Of(one.Target).Orders.Values.OfType<ColumnOrder>().Select(below => $"{order.Name}.{below.Name}") : [order.Name]).ToList();
        yield return [];
        foreach (var name in names)
            foreach (var descending in (bool[])[false, true])
                yield return [(name, descending)];
        for (var i = 0; i < names.Count && names.Count > 1; i++)
            yield return [.. names.OrderBy(_ => values.Number(1000)).Take(2 + values.Number(2)).Select(name => (name, values.Chance(0.5)))];
    }

    /// <summary>Walks to the end, or from the end to the start; how many pages it took.</summary>
    public async Task<int> Walk(PagedField field, IReadOnlyList<(string Name, bool Descending)> order, bool back)
    {
        var given = order.Select(object? (key) => Entry(key.Name.Split('.'), key.Descending)).ToList();
        var place = $"{field.Target.Type.Name} by {string.Join(", ", order.Select(key => (key.Descending ? "-" : "+") + key.Name))}{(back ? ", backwards" : null)}";
        var (pages, from) = (0, (string?)null);
        var (met, gone) = (new List<Guid>(), new HashSet<Guid>());
        await rows.Read(db, field.Target.Entity);
        var first = Visible(field).Select(LoadedRows.IdOf).ToHashSet();
        do
        {
            var size = 1 + values.Number(9);
            var arguments = new Dictionary<string, object?> { [back ? "last" : "first"] = size, [back ? "before" : "after"] = from, ["order"] = given };
            var expected = Expected(field, arguments);
            var actual = await Ask(field, arguments);
            Assert.True(Difference.Find(expected, actual, cursors, place) is null, $"page {pages + 1} of {place}, {size} from {from}: {Difference.Find(expected, actual, cursors, place)}");
            met.AddRange(((List<object?>)expected["edges"]!).Select(edge => ((CursorMeaning)((OrderedDictionary<string, object?>)edge!)["cursor"]!).RowId));
            var info = actual.GetProperty("pageInfo");
            from = info.GetProperty(back ? "hasPreviousPage" : "hasNextPage").GetBoolean() ? info.GetProperty(back ? "startCursor" : "endCursor").GetString() : null;
            pages++;
            await Change(field, gone);
        }
        while (from is not null);
        Assert.True(met.Count == met.Distinct().Count(), $"{place}: a row was met twice");
        Assert.True(first.Except(gone).All(met.Contains), $"{place}: a row that stayed was not met");
        return pages;
    }

    private IEnumerable<object> Visible(PagedField field)
    {
        var seen = new SeenRows(world.Schema, rows, actor);
        return field.Among(rows).Where(row => seen.Sees(field.Target, row));
    }

    private static Dictionary<string, object?> Entry(string[] path, bool descending) =>
        new() { [path[0]] = path.Length > 1 ? Entry(path[1..], descending) : descending ? "DESC" : "ASC" };

    private OrderedDictionary<string, object?> Expected(PagedField field, Dictionary<string, object?> arguments)
    {
        var order = new NaiveOrder(world.Schema, field.Target, arguments["order"], new SeenRows(world.Schema, rows, actor).Named);
        var page = new NaivePage(order, Visible(field), arguments, cursors);
        var info = new OrderedDictionary<string, object?>();
        foreach (var name in (string[])["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"]) info.Add(name, page.Info(name));
        return new OrderedDictionary<string, object?>
        {
            ["totalCount"] = new Number($"{page.Total}"),
            ["edges"] = page.Shown.Select(object? (row) => new OrderedDictionary<string, object?> { ["cursor"] = page.Cursor(row) }).ToList(),
            ["pageInfo"] = info,
        };
    }

    private async Task<JsonElement> Ask(PagedField field, Dictionary<string, object?> arguments)
    {
        var sorts = field.Target.Orders.Count > 0;
        var query = $"query($first: Int, $last: Int, $after: String, $before: String{(sorts ? $", $order: [{field.Target.Type.Name}SortInput!]" : null)}) {{ {field.Opening}(first: $first, last: $last, after: $after, before: $before{(sorts ? ", order: $order" : null)}) {{ totalCount edges {{ cursor }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}{field.Closing} }}";
        var answer = await world.Crm.Requests.Run(new Request(query, Variables: arguments), world.Crm.As(actor), TestContext.Current.CancellationToken);
        var json = JsonElement.Parse(answer.ToJson());
        Assert.False(json.TryGetProperty("errors", out var errors), $"{errors} {world.Faults.LastOrDefault()}");
        return field.Path.Aggregate(json.GetProperty("data"), (at, key) => at.GetProperty(key));
    }

    // A row comes, a row goes, and the others change where the order does not look. Cursors still know the rows as they were met.
    private async Task Change(PagedField field, HashSet<Guid> gone)
    {
        var type = field.Target.Entity;
        if (values.Chance(0.7)) await writer.Write(type);
        if (values.Chance(0.5) && field.Among(rows).Where(row => !IsNamed(type, LoadedRows.IdOf(row))).ToList() is { Count: > 5 } some)
        {
            var id = LoadedRows.IdOf(values.Pick(some));
            gone.Add(id);
            writer.Forget(type.ClrType, id);
            await Execute($"delete from {type.GetTableName()} where id = '{id}'");
        }

        if (type.FindProperty("Version") is not null) await Execute($"update {type.GetTableName()} set version = version + 1");
        await rows.Read(db, type);
    }

    // What a foreign key names stays, as it would anywhere.
    private bool IsNamed(IEntityType type, Guid id) => type.GetReferencingForeignKeys().Any(key => rows.Naming(key.Properties[0], id).Any());

    private async Task Execute(string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
