namespace GraphQL.Execution;

/// <summary>"Did you mean": known names that are close to an unknown one.</summary>
internal static class Suggestions
{
    private const int MaxShown = 5;
    private const int MaxLength = 100;

    /// <summary>A sentence with a leading blank, or nothing when no name is close.</summary>
    public static string Text(string unknown, IEnumerable<string> known, string what = "")
    {
        // Comparing is quadratic in the length, and the unknown name is the caller's.
        if (unknown.Length > MaxLength)
            return "";
        var limit = (int)(unknown.Length * 0.4) + 1;
        var close = known
            .Select(name => (Name: name, Distance: Distance(unknown, name)))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(MaxShown)
            .Select(candidate => $"\"{candidate.Name}\"")
            .ToList();
        return close.Count switch
        {
            0 => "",
            1 => $" Did you mean {what}{close[0]}?",
            2 => $" Did you mean {what}{close[0]} or {close[1]}?",
            _ => $" Did you mean {what}{string.Join(", ", close.Take(close.Count - 1))}, or {close[^1]}?",
        };
    }

    /// <summary>Edits (insert, remove, replace, swap of neighbours) from one name to the other; another case alone counts as one.</summary>
    private static int Distance(string from, string to)
    {
        if (from == to)
            return 0;
        var (a, b) = (from.ToUpperInvariant(), to.ToUpperInvariant());
        if (a == b)
            return 1;

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
