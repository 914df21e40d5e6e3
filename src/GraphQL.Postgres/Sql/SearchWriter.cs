using System.Globalization;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Sql;

/// <summary>
/// Writes a search over several types: of each kind the best rows that the actor sees, found by its own indexes and limited there; then the best of all, and only of these what is shown.
/// </summary>
/// <param name="sql">The statement.</param>
/// <param name="predicates">Who sees what.</param>
/// <param name="record">The record of a row of a type whose id is at hand.</param>
internal sealed class SearchWriter(SqlText sql, PredicateWriter predicates, Func<TypeBinding, string, ColumnSet, int, string> record)
{
    private readonly SearchWays ways = new(sql, predicates);

    public string Rows(SearchPlan plan, int depth)
    {
        var (hit, limit) = (sql.NewAlias(), sql.Parameter(plan.Limit));
        var node = plan.ShowsNode ? $", case {hit}.kind {string.Join(' ', plan.Kinds.Select((kind, place) => $"when {Text(place)} then {record(kind.Target, hit + ".id", kind.Row, depth + 1)}"))} end" : string.Empty;
        return "array" + SqlText.Lines(
            depth,
            $"select row({hit}.score, {hit}.kind, {hit}.id{node})",
            $"from {Best(plan, limit, depth + 1)} {hit}",
            $"order by {hit}.score desc, {hit}.kind, {hit}.id",
            $"limit {limit}");
    }

    public string Count(SearchPlan plan, int depth) => SqlText.Lines(depth, "select count(*)", $"from {Hits(plan, null, true, null, depth + 1)} {sql.NewAlias()}");

    // Similar names come behind all that has the words, and many names are similar to something common: they are looked for only where the words do not fill the page.
    private string Best(SearchPlan plan, string limit, int depth)
    {
        if (!plan.Terms.AllowsSimilar) return Hits(plan, limit, false, null, depth);
        var words = sql.NewAlias();
        return SqlText.Lines(
            depth,
            $"with {words} as {Hits(plan, limit, false, null, depth + 1)}",
            $"select * from {words} where (select count(*) from {words}) >= {limit} union all",
            $"select * from {Hits(plan, limit, true, $"(select count(*) from {words}) < {limit}", depth + 1)} {sql.NewAlias()}");
    }

    private string Hits(SearchPlan plan, string? limit, bool similar, string? when, int depth)
    {
        var kinds = plan.Kinds.Select((kind, place) => Kind(plan, place, kind.Kind, kind.Target, limit, similar, when, depth + 1)).OfType<string>().ToList();
        return kinds.Count == 0 ? "(select 0 as kind, null::uuid as id, 0 as score where false)" : SqlText.Lines(depth, Union(kinds));
    }

    private string? Kind(SearchPlan plan, int place, SearchedKind kind, TypeBinding target, string? limit, bool similar, string? when, int depth)
    {
        List<string> found = [.. Own(plan.Terms, kind, target, similar), .. kind.Parts.SelectMany(part => ByPart(plan.Terms, kind, target, part, similar))];
        if (found.Count == 0) return null;
        var row = sql.NewAlias();
        var behind = plan.After is { } after && limit is not null ? $"having (-max({row}.score), {Text(place)}, {row}.id) > ({string.Join(", ", after.Select(sql.Parameter))})" : string.Empty;
        string[] conditions = [.. plan.Only is null ? [] : new[] { $"{Text(place)} = any({sql.Parameter(plan.Only)})" }, .. when is null ? [] : new[] { when }];
        return SqlText.Lines(
            depth,
            $"select {Text(place)} as kind, {row}.id, max({row}.score) as score",
            $"from {SqlText.Lines(depth + 1, Union(found))} {row}",
            conditions.Length == 0 ? string.Empty : "where " + string.Join(" and ", conditions),
            $"group by {row}.id",
            behind,
            limit is null ? string.Empty : $"order by score desc, {row}.id limit {limit}");
    }

    private IEnumerable<string> Own(SearchTerms terms, SearchedKind kind, TypeBinding target, bool similar)
    {
        foreach (var (row, condition, isSimilar) in ways.Of(target, terms, similar))
        {
            if (Seen(kind, target, row) is { } seen)
                yield return Way(target, row, SqlText.Column(row, target.Key), isSimilar, terms, condition + seen);
        }
    }

    // The row that is named is looked up by its id, for each of the few that were found; as a join it might be looked for among all rows.
    private IEnumerable<string> ByPart(SearchTerms terms, SearchedKind kind, TypeBinding target, SearchedPart part, bool similar)
    {
        var type = sql.Schema.Of(part.Part);
        foreach (var (row, condition, isSimilar) in ways.Of(type, terms, similar))
        {
            var (owner, id) = (sql.NewAlias(), SqlText.Column(row, part.Key));
            if (predicates.Visible(type, row) is var visible && visible is "false") continue;
            if (Seen(kind, target, owner) is { } seen)
            {
                var named = $" and (select true from {SqlText.From(target.Entity, owner)} where {SqlText.Column(owner, target.Key)} = {id}{seen})";
                yield return Way(type, row, id, isSimilar, terms, condition + (visible is null ? string.Empty : $" and {visible}") + named);
            }
        }
    }

    private string Way(TypeBinding type, string row, string id, bool isSimilar, SearchTerms terms, string condition) =>
        $"select {id} as id, {Score(type, row, isSimilar, terms)} as score from {SqlText.From(type.Entity, row)} where {condition}";

    private string Score(TypeBinding type, string row, bool isSimilar, SearchTerms terms)
    {
        if (type.Similar is null) return Text(SearchScores.Words);
        var (named, name) = (SqlText.Column(row, type.Similar), sql.Parameter(terms.Name));
        var near = $"word_similarity({sql.Parameter(terms.Plain)}, {named})";
        return isSimilar ? $"round({SearchScores.Similar} * {near})::int"
            : $"case when {named} = {name} then {SearchScores.Name} when starts_with({named}, {name}) then {SearchScores.Beginning} else {SearchScores.Words} + round({SearchScores.Nearness} * {near})::int end";
    }

    // What must hold of a row beside that it is found; null where it never does.
    private string? Seen(SearchedKind kind, TypeBinding target, string row)
    {
        var visible = predicates.Visible(target, row);
        if (visible is "false") return null;
        return (visible is null ? string.Empty : $" and {visible}") + (kind.Predicate is null ? string.Empty : $" and {predicates.Write(kind.Predicate, row)}");
    }

    private static IEnumerable<string> Union(List<string> parts) => parts.Select((part, i) => i < parts.Count - 1 ? part + " union all" : part);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
