using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Sql;

/// <summary>
/// The ways in which a search finds rows of a type: each is a scan of one index. A vector that the actor may not read is no way, or one to those rows only where he may.
/// </summary>
internal sealed class SearchWays(SqlText sql, PredicateWriter predicates)
{
    /// <summary>A row's alias, the condition that it is found, and whether it is merely similar, which is left out unless asked for.</summary>
    public IEnumerable<(string Row, string Condition, bool IsSimilar)> Of(TypeBinding type, SearchTerms terms, bool similar = true)
    {
        foreach (var vector in type.Vectors)
        {
            var row = sql.NewAlias();
            var readable = vector.Predicate is null ? "true" : predicates.Write(vector.Predicate, row);
            if (readable is not "false") yield return (row, $"{SqlText.Column(row, vector.Column)} @@ {Words(terms)}" + (readable is "true" ? string.Empty : $" and {readable}"), false);
        }

        if (similar && type.Similar is { } name && terms.AllowsSimilar && sql.NewAlias() is var other)
            yield return (other, $"{SqlText.Column(other, name)} %> {sql.Parameter(terms.Plain)}", true);
    }

    // The reader of web searches takes any text; what it made of it ends with a word, whose beginning is enough where it does not stand in quotes.
    private string Words(SearchTerms terms) => $"websearch_to_tsquery('simple', {sql.Parameter(terms.Words)})" is var query && terms.IsBegun
        ? $"regexp_replace({query}::text, '''$', ''':*')::tsquery" : query;
}
