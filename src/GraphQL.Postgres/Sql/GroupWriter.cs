using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Sql;

/// <summary>
/// Writes groups: one statement that joins what the keys need, and groups. Related rows that the actor may not see are not joined, so that they are as none.
/// Its columns are k0, k1, ... for the keys, n for the count, and a0, a1, ... for what else is told.
/// </summary>
internal sealed class GroupWriter(SqlText sql, PredicateWriter predicates, Func<GroupCell.Row, string, int, string> rowOf)
{
    private readonly FilterWriter filters = new(sql, predicates);

    public string Groups(GroupPlan plan, string parent, int depth)
    {
        var alias = sql.NewAlias();
        var cells = plan.Cells.Select(cell => cell is GroupCell.Row row ? rowOf(row, Key(alias, row.Place), depth + 1) : Cell(plan, cell, alias));
        return "array" + SqlText.Lines(depth, [$"select row({string.Join(", ", cells)})", "from (", .. Grouped(plan, parent).Select(line => "  " + line), $") {alias}",
            plan.Order.Count == 0 ? string.Empty : $"order by {Order(plan, alias)}", $"limit {sql.Parameter(new OneMore(plan.Size, null))}"]);
    }

    private IEnumerable<string> Grouped(GroupPlan plan, string parent)
    {
        var alias = sql.NewAlias();
        var joins = new GroupJoins(sql, predicates, plan.Target, alias);
        var keys = joins.Keys(plan.Keys);
        var columns = keys.Select((key, i) => $"{key} k{i}").Append("count(*) n")
            .Concat(Told(plan).Select((told, i) => $"{told.Word}({SqlText.Column(alias, told.Property)}) a{i}"));
        yield return $"select {string.Join(", ", columns)}";
        yield return $"from {sql.From(plan.Target, alias, plan.Place, plan.Field)}";
        foreach (var join in joins.Written) yield return "  " + join;
        if (Where(plan, parent, alias) is { Count: > 0 } conditions) yield return $"where {string.Join(" and ", conditions)}";
        if (keys.Count > 0) yield return $"group by {string.Join(", ", Enumerable.Range(1, keys.Count))}";
    }

    // It is total, since no two groups have the same keys.
    private static string Order(GroupPlan plan, string alias) => string.Join(", ", plan.Order.Select(order =>
        (order.Key is { } place ? Rank(plan.Keys[place], Key(alias, place)) : $"{alias}.n") + (order.Descending ? " desc" : string.Empty) + (order.Key is null ? string.Empty : " nulls last")));

    private static string Key(string alias, int place) => $"{alias}.k{place}";

    private static string Cell(GroupPlan plan, GroupCell cell, string alias) => cell switch
    {
        GroupCell.Key key => Key(alias, key.Place),
        GroupCell.Told told => $"{alias}.a{Told(plan).IndexOf(told)}",
        _ => $"{alias}.n",
    };

    private static List<GroupCell.Told> Told(GroupPlan plan) => [.. plan.Cells.OfType<GroupCell.Told>()];

    // As pages order: enums by their declared rank, texts by their bytes, which are the same on every database.
    private static string Rank(GroupedBy by, string column) =>
        by.Key.ValueType.IsEnum ? SqlText.RankOf(column, by.Key.Property)
            : by.Key.ValueType == typeof(string) ? $"{column} collate \"C\""
            : column;

    private List<string> Where(GroupPlan plan, string parent, string alias)
    {
        var conditions = new List<string>();
        if (plan.ForeignKey is { } key) conditions.Add($"{SqlText.Column(alias, key)} = {parent}");
        if (predicates.Visible(plan.Target, alias) is { } seen) conditions.Add(seen);
        if (plan.Where is { } where) conditions.Add(filters.Write(where, plan.Target, alias));
        return conditions;
    }
}
