using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Sql;

/// <summary>
/// Writes the rows of a page, and their count. A page of the root whose first key may be null is read as two runs, the rows that have the key and those that have not:
/// each is one range of an index over the keys, whichever way it is read, and the second is not begun where the first fills the page.
/// </summary>
internal sealed class PageWriter(SqlText sql, PredicateWriter predicates, Func<PagePlan, string, int, string> record)
{
    private readonly FilterWriter filters = new(sql, predicates);
    private readonly OrderWriter orders = new(sql, predicates);
    private readonly KeysetWriter keyset = new(sql);

    private enum Run { Whole, Set, Unset }

    public string Rows(PagePlan page, string parent, int depth)
    {
        var alias = sql.NewAlias();
        var limit = sql.Parameter(page.Limit);
        var (joins, keys) = orders.Keys(page.Order, alias);
        var runs = IsInRuns(page, keys[0]) ? Runs(page) : [Run.Whole];
        var select = $"select {record(page, alias, depth + 1)}";
        if (runs is [var only]) return "array" + SqlText.Lines(depth, [select, .. Clauses(page, only, alias, joins, keys, parent), $"limit {limit}"]);

        var (one, two) = ($"{alias}_one", $"{alias}_two");
        return "array" + SqlText.Lines(
            depth,
            $"with {one} as {Part(runs[0])},",
            $"{two} as {Part(runs[1], $"(select count(*) from {one}) < {limit}")}",
            select,
            $"from (select * from {one} union all select * from {two}) {alias}{joins}",
            $"order by {OrderWriter.By(keys, page.IsBackward)}",
            $"limit {limit}");

        string Part(Run run, params string[] conditions)
        {
            var row = sql.NewAlias();
            var (rowJoins, rowKeys) = orders.Keys(page.Order, row);
            return SqlText.Lines(depth + 1, [$"select {row}.*", .. Clauses(page, run, row, rowJoins, rowKeys, parent, conditions), $"limit {limit}"]);
        }
    }

    public string Count(PagePlan page, string parent, int depth)
    {
        var alias = sql.NewAlias();
        if (sql.TotalOf(page) is { } total)
            return SqlText.Lines(depth, $"select coalesce(sum({alias}.total), 0)::bigint", $"from ({total}) {alias}", Where(Fitting(page, parent, alias)));
        return SqlText.Lines(depth, "select count(*)", $"from {sql.From(page.Target, alias, page)}", Where(Fitting(page, parent, alias)));
    }

    // An index over the keys has what is null at its end, as the ascending order has; only a cursor would make two ranges of it.
    private static bool IsInRuns(PagePlan page, KeyColumn key) =>
        page.ForeignKey is null && page.Target.Source is null && key.IsNullable && (key.Descending || key.IsJoined || page.After is not null || page.Before is not null);

    // In the order in which they are read; a cursor may leave one of them empty.
    private static Run[] Runs(PagePlan page)
    {
        var runs = new List<Run>();
        if (page.After is not [null, ..]) runs.Add(Run.Set);
        if (page.Before is not [not null, ..]) runs.Add(Run.Unset);
        if (page.IsBackward) runs.Reverse();
        return runs.Count == 0 ? [Run.Whole] : [.. runs];
    }

    private IEnumerable<string> Clauses(PagePlan page, Run run, string alias, string joins, KeyColumn[] keys, string parent, params string[] more)
    {
        var order = keys;
        if (run is not Run.Whole) order = [keys[0] with { IsNullable = false }, .. keys.Skip(1)];

        // Of rows that are joined nothing is left to order by; of the row itself the index still begins with the key.
        if (run is Run.Unset && keys[0].IsJoined) order = order[1..];
        return
        [
            $"from {sql.FromForPage(page, alias)}{joins}",
            Where([.. Fitting(page, parent, alias), .. Between(page, run, keys), .. more]),
            $"order by {OrderWriter.By(order, page.IsBackward)}",
        ];
    }

    private IEnumerable<string> Fitting(PagePlan page, string parent, string alias)
    {
        if (page.ForeignKey is { } key) yield return $"{SqlText.Column(alias, key)} = {parent}";
        if (predicates.Visible(page.Target, alias) is { } seen) yield return seen;
        if (page.Where is { } where) yield return filters.Write(where, page.Target, alias);
    }

    private IEnumerable<string> Between(PagePlan page, Run run, KeyColumn[] keys)
    {
        if (run is Run.Set) keys = [keys[0] with { IsNullable = false }, .. keys.Skip(1)];
        if (run is Run.Unset) yield return $"{keys[0].Text} is null";
        var conditions = new List<string>();
        if (page.After is { } after && Tells(after)) conditions.Add(keyset.Past(keys, after, true, run is Run.Unset ? 1 : 0));
        if (page.Before is { } before && Tells(before)) conditions.Add(keyset.Past(keys, before, false, run is Run.Unset ? 1 : 0));
        if (run is Run.Set && conditions.Count == 0) yield return $"{keys[0].Text} is not null";
        foreach (var condition in conditions) yield return condition;

        // A cursor in the other run has all of this one on its right side.
        bool Tells(IReadOnlyList<Slot?> cursor) => run is Run.Whole || cursor[0] is null == run is Run.Unset;
    }

    private static string Where(IEnumerable<string> conditions) => string.Join(" and ", conditions) is { Length: > 0 } all ? "where " + all : string.Empty;
}
