using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Sql;

/// <summary>The condition that a row stands behind a cursor, for any mix of directions and nulls (which come last in either direction).</summary>
internal sealed class KeysetWriter(SqlText sql)
{
    public string Behind(IReadOnlyList<SortKey> order, IReadOnlyList<Slot?> values, string alias)
    {
        var sameDirection = order.All(key => key.Descending == order[0].Descending) && order.All(key => !key.Property.IsNullable);
        return sameDirection ? Rows(order, values, alias) : Behind(order, values, alias, 0);
    }

    // One comparison of rows is what an index over the keys can start from.
    private string Rows(IReadOnlyList<SortKey> order, IReadOnlyList<Slot?> values, string alias) =>
        $"({string.Join(", ", order.Select(key => Column(key, alias)))}) {(order[0].Descending ? '<' : '>')} ({string.Join(", ", values.Select(value => sql.Parameter(value!)))})";

    private string Behind(IReadOnlyList<SortKey> order, IReadOnlyList<Slot?> values, string alias, int at)
    {
        var (key, value, column) = (order[at], values[at], Column(order[at], alias));
        var last = at == order.Count - 1;
        if (value is null) return $"({column} is null and {Behind(order, values, alias, at + 1)})";
        var place = sql.Parameter(value);
        var behind = $"{column} {(key.Descending ? '<' : '>')} {place}" + (key.Property.IsNullable ? $" or {column} is null" : string.Empty);
        return last ? $"({behind})" : $"({behind} or ({column} = {place} and {Behind(order, values, alias, at + 1)}))";
    }

    private static string Column(SortKey key, string alias) => key.IsRank ? SqlText.Rank(alias, key.Property) : SqlText.Column(alias, key.Property);
}
