using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Sql;

/// <summary>
/// The condition that a row stands behind a cursor, or in front of it, for any mix of directions and nulls (which come last in either direction).
/// It begins with what an index over the keys can start from, wherever that can be said.
/// </summary>
internal sealed class KeysetWriter(SqlText sql)
{
    /// <param name="keys">The keys of the order; the last one is never null.</param>
    /// <param name="place">The cursor's values; null where the key is null there.</param>
    /// <param name="behind">Behind the cursor, otherwise in front of it.</param>
    /// <param name="at">The key to begin with, all before it being equal.</param>
    public string Past(IReadOnlyList<KeyColumn> keys, IReadOnlyList<Slot?> place, bool behind, int at = 0)
    {
        var key = keys[at];
        if (place[at] is not { } value) return $"({key.Text} is {(behind ? "null and" : "not null or")} {Past(keys, place, behind, at + 1)})";
        var beyond = behind != key.Descending ? ">" : "<";
        if (IsOneComparison(keys, place, behind, at))
            return $"{Row(keys.Skip(at).Select(each => each.Text))} {beyond} {Row(place.Skip(at).Select(each => sql.Parameter(each!)))}";
        var (here, rest) = (sql.Parameter(value), Past(keys, place, behind, at + 1));
        return behind && key.IsNullable
            ? $"({key.Text} {beyond} {here} or {key.Text} is null or ({key.Text} = {here} and {rest}))"
            : $"({key.Text} {beyond}= {here} and ({key.Text} {beyond} {here} or {rest}))";
    }

    // One comparison of rows leaves out what is null, and that stands behind. Over columns of several tables no index can start from it.
    private static bool IsOneComparison(IReadOnlyList<KeyColumn> keys, IReadOnlyList<Slot?> place, bool behind, int at)
    {
        for (var i = at; i < keys.Count; i++)
        {
            if (place[i] is null || (keys[i].IsJoined && keys.Count - at > 1) || keys[i].Descending != keys[at].Descending || (behind && keys[i].IsNullable)) return false;
        }

        return true;
    }

    private static string Row(IEnumerable<string> values) => values.ToList() is [var only] ? only : $"({string.Join(", ", values)})";
}
