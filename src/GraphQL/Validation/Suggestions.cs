namespace GraphQL.Validation;

/// <summary>"Did you mean": the known names that a wrong one was probably meant to be.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    /// <summary>The tail of a message that offers these names; empty without any.</summary>
    public static string Phrase(IReadOnlyList<string> names, string? what = null)
    {
        if (names.Count == 0)
            return "";
        var quoted = names.Take(Most).Select(name => $"\"{name}\"").ToList();
        var choice = quoted.Count switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted.SkipLast(1))}, or {quoted[^1]}",
        };
        return $" Did you mean {(what is null ? "" : what + " ")}{choice}?";
    }

    /// <summary>The known names within 40 % (and one) edits of the wrong one, nearest first.</summary>
    public static IReadOnlyList<string> Near(string wrong, IEnumerable<string> known)
    {
        var threshold = (int)(wrong.Length * 0.4) + 1;
        return [.. known
            .Select(name => (Name: name, Distance: Distance(wrong, name, threshold)))
            .Where(near => near.Distance <= threshold)
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Name, NaturalOrder.Instance)
            .Select(near => near.Name)];
    }

    /// <summary>Edits (insert, delete, replace, swap neighbours) between two names without regard to case, which itself counts as one.</summary>
    private static int Distance(string wrong, string known, int threshold)
    {
        if (wrong == known)
            return 0;
        var (a, b) = (wrong.ToLowerInvariant(), known.ToLowerInvariant());
        if (a == b)
            return 1;
        if (Math.Abs(a.Length - b.Length) > threshold)
            return int.MaxValue;
        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                smallest = Math.Min(smallest, row[j]);
            }

            if (smallest > threshold)
                return int.MaxValue;
            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }
}
