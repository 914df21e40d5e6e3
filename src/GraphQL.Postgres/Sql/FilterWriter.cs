using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Planning;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Sql;

/// <summary>Writes filters. Related rows that the actor may not see do not count, in either direction.</summary>
internal sealed class FilterWriter(SqlText sql, PredicateWriter predicates)
{
    public string Write(FilterPlan filter, TypeBinding type, string alias) => filter switch
    {
        FilterPlan.All { Of.Count: 0 } => "true",
        FilterPlan.All all => $"({string.Join(" and ", all.Of.Select(part => Write(part, type, alias)))})",
        FilterPlan.Any any => $"({string.Join(" or ", any.Of.Select(part => Write(part, type, alias)))})",
        FilterPlan.Not { Of: FilterPlan.Some or FilterPlan.One } none => $"not {Write(none.Of, type, alias)}",
        FilterPlan.Not not => $"({Write(not.Of, type, alias)}) is not true",
        FilterPlan.Compare compare => Compare(compare, SqlText.Column(alias, compare.Property)),
        FilterPlan.Search search => Search(search, alias),
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

    // A vector that the actor may not read is no part of the statement, or counts only in the rows where he may.
    private string Search(FilterPlan.Search search, string alias)
    {
        var ways = new List<string>();
        foreach (var vector in search.Vectors)
        {
            var readable = vector.Predicate is null ? "true" : predicates.Write(vector.Predicate, alias);
            if (readable is "false") continue;
            var match = $"{SqlText.Column(alias, vector.Column)} @@ {Words(search.Words)}";
            ways.Add(readable is "true" ? match : $"({match} and {readable})");
        }

        if (search.Similar is { } similar) ways.Add($"{SqlText.Column(alias, similar)} %> {sql.Parameter(search.Like)}");
        return ways.Count == 0 ? "false" : $"({string.Join(" or ", ways)})";
    }

    // The reader of web searches takes any text; what it made of it ends with a word, whose beginning is enough.
    private string Words(Slot words) => $"regexp_replace(websearch_to_tsquery('simple', {sql.Parameter(words)})::text, '''$', ''':*')::tsquery";

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
        "contains" => $"{column} ilike {sql.Parameter(compare.Value!)}",
        "startsWith" => $"{column} ilike {sql.Parameter(compare.Value!)}",
        // An inverted index serves "contains all of", not "is any of".
        "has" => $"{column} @> array[{sql.Parameter(compare.Value!)}]",
        "hasSome" => $"{column} && {sql.Parameter(compare.Value!)}",
        _ => throw new InvalidOperationException($"{compare.Word} is no comparison."),
    };
}
