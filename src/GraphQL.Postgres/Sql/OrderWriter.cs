using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Sql;

/// <summary>A key of an order as a statement names it; whether it may be null in a row that this actor may see, and whether it is another row's column.</summary>
internal readonly record struct KeyColumn(string Text, bool Descending, bool IsNullable, bool IsJoined);

/// <summary>Writes orders. Keys of other rows are joined; of a row that the actor may not see they are null, as where there is none.</summary>
internal sealed class OrderWriter(SqlText sql, PredicateWriter predicates)
{
    /// <summary>The keys over the row behind an alias, and the joins that they need.</summary>
    public (string Joins, KeyColumn[] Keys) Keys(IReadOnlyList<SortKey> order, string alias)
    {
        var (joins, keys) = (string.Empty, new KeyColumn[order.Count]);
        for (var i = 0; i < keys.Length; i++)
        {
            var (key, nullable) = (order[i], order[i].Property.IsNullable);
            if (key.Through.Count > 0) joins += Joins(key, alias, ref nullable);
            keys[i] = new KeyColumn(Joined(key, alias), key.Descending, nullable, key.Through.Count > 0);
        }

        return (joins, keys);
    }

    /// <summary>A key of the row behind an alias, or of the row that is joined to it for this key.</summary>
    public static string Joined(SortKey key, string alias)
    {
        var owner = key.Through.Count == 0 ? alias : Alias(key, key.Through.Count - 1, alias);
        return key.IsRank ? SqlText.Rank(owner, key.Property) : SqlText.Column(owner, key.Property);
    }

    /// <summary>What stands behind <c>order by</c>. What is null comes last, and so first where rows are read from the end.</summary>
    public static string By(IEnumerable<KeyColumn> keys, bool backward) => string.Join(", ", keys.Select(key =>
        key.Text + (key.Descending != backward ? " desc" : string.Empty) + (!key.IsNullable ? string.Empty : backward ? " nulls first" : " nulls last")));

    private string Joins(SortKey key, string alias, ref bool nullable)
    {
        var (joins, from, certain) = (string.Empty, alias, true);
        for (var step = 0; step < key.Through.Count; step++)
        {
            var (one, target, joined) = (key.Through[step], sql.Schema.Of(key.Through[step].Target), Alias(key, step, alias));
            var seen = predicates.Visible(target, joined);

            // Where a visible row must be there, the database is free to begin with it, in its index of the key.
            certain = certain && seen is null && !one.ForeignKey.IsNullable
                && one.ForeignKey.GetContainingForeignKeys().Any(known => known.Properties.Count == 1 && known.PrincipalEntityType == target.Entity);
            joins += $" {(certain ? "join" : "left join")} {SqlText.From(target.Entity, joined)} on {SqlText.Column(joined, target.Key)} = {SqlText.Column(from, one.ForeignKey)}"
                + (seen is null ? string.Empty : $" and {seen}");
            from = joined;
        }

        nullable |= !certain;
        return joins;
    }

    private static string Alias(SortKey key, int step, string alias) => $"{alias}_{key.Place}{(char)('a' + step)}";
}
