using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Planning;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Sql;

/// <summary>Writes filters. Related rows that the actor may not see do not count, in either direction.</summary>
internal sealed class FilterWriter(SqlText sql, PredicateWriter predicates)
{
    private readonly SearchWays searches = new(sql, predicates);

    /// <param name="filter">What the client asks.</param>
    /// <param name="type">Of which rows.</param>
    /// <param name="alias">The row at hand.</param>
    /// <param name="mustHold">Whether no row fits for which this does not hold.</param>
    public string Write(FilterPlan filter, TypeBinding type, string alias, bool mustHold = true) => filter switch
    {
        FilterPlan.All { Of.Count: 0 } => "true",
        FilterPlan.All all => $"({string.Join(" and ", all.Of.Select(part => Write(part, type, alias, mustHold)))})",
        FilterPlan.Any any => $"({string.Join(" or ", any.Of.Select(part => Write(part, type, alias, false)))})",
        FilterPlan.Not { Of: FilterPlan.Some or FilterPlan.One } none => $"not {Write(none.Of, type, alias, false)}",
        FilterPlan.Not not => $"({Write(not.Of, type, alias, false)}) is not true",
        FilterPlan.Compare compare => Compare(compare, SqlText.Column(alias, compare.Property)),
        FilterPlan.Like { IsFolded: true } like => $"{SqlText.Column(alias, like.Property)} like {sql.Parameter(like.Pattern)}",
        FilterPlan.Like like => $"{sql.Schema.FoldFunction}({SqlText.Column(alias, like.Property)}) like {sql.Parameter(like.Pattern)}",
        FilterPlan.Search search => Search(search, type, alias, mustHold),
        FilterPlan.Some some => Related(some.Target, some.ForeignKey, SqlText.Column(alias, type.Key), some.Where),
        FilterPlan.One one => Related(one.Target, one.Target.Key, SqlText.Column(alias, one.ForeignKey), one.Where),
        _ => throw new InvalidOperationException($"{filter} cannot be written."),
    };

    private string Related(TypeBinding target, IProperty key, string value, FilterPlan where)
    {
        var alias = sql.NewAlias();
        var seen = predicates.Visible(target, alias) is { } visible ? $" and {visible}" : string.Empty;
        var fits = where is FilterPlan.All { Of.Count: 0 } ? string.Empty : $" and {Write(where, target, alias)}";
        return $"exists (select 1 from {SqlText.From(target.Entity, alias)} where {SqlText.Column(alias, key)} = {value}{seen}{fits})";
    }

    // Each way is a scan of its own index: left to itself, PostgreSQL would look through all rows in the order of the page.
    // Where the rest depends on it, the rows are few; elsewhere they are hashed.
    private string Search(FilterPlan.Search search, TypeBinding type, string alias, bool mustHold)
    {
        var ways = searches.Of(type, search.Terms).Select(way => $"select {SqlText.Column(way.Row, type.Key)} from {SqlText.From(type.Entity, way.Row)} where {way.Condition}").ToList();
        if (ways.Count == 0) return "false";
        var (key, found) = (SqlText.Column(alias, type.Key), string.Join(" union all ", ways));
        return mustHold ? $"{key} = any(array({found}))" : $"{key} in ({found})";
    }

    private string Compare(FilterPlan.Compare compare, string column) => compare.Word switch
    {
        "eq" when compare.Value is null => $"{column} is null",
        "neq" when compare.Value is null => $"{column} is not null",
        "eq" => $"{column} = {sql.Parameter(compare.Value!)}",
        "neq" => $"{column} is distinct from {sql.Parameter(compare.Value!)}",
        "in" => $"{column} = any({sql.Parameter(compare.Value!)})",
        "nin" => $"({column} = any({sql.Parameter(compare.Value!)})) is not true",
        "gt" => $"{column} > {sql.Parameter(compare.Value!)}",
        "gte" => $"{column} >= {sql.Parameter(compare.Value!)}",
        "lt" => $"{column} < {sql.Parameter(compare.Value!)}",
        "lte" => $"{column} <= {sql.Parameter(compare.Value!)}",
        // An inverted index serves "contains all of", not "is any of".
        "has" => $"{column} @> array[{sql.Parameter(compare.Value!)}]",
        "hasSome" => $"{column} && {sql.Parameter(compare.Value!)}",
        _ => throw new InvalidOperationException($"{compare.Word} is no comparison."),
    };
}
