namespace GraphQL.Validation;

/// <summary>Ordinal order of names in which runs of digits count as numbers, so that <c>a2</c> comes before <c>a10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            int order;
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var (left, right) = (Number(a, ref i), Number(b, ref j));
                order = left.Length != right.Length ? left.Length - right.Length : string.CompareOrdinal(left, right);
            }
            else
            {
                order = a[i++] - b[j++];
            }

            if (order != 0)
                return order;
        }

        return a.Length - i - (b.Length - j);
    }

    private static string Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return text[start..at].TrimStart('0');
    }
}
