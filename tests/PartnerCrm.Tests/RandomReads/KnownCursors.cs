namespace PartnerCrm.Tests.RandomReads;

/// <summary>What a cursor means: a place in an order, by what its keys are there.</summary>
internal sealed record CursorMeaning(string Order, IReadOnlyList<object?> Keys)
{
    public Guid RowId => (Guid)Keys[^1]!;

    public bool Equals(CursorMeaning? other) => other is not null && Order == other.Order && Keys.SequenceEqual(other.Keys);

    public override int GetHashCode() => HashCode.Combine(Order, RowId);

    public override string ToString() => $"a cursor of {Order} at {string.Join(", ", Keys)}";
}

/// <summary>Cursors are opaque: what one means is learned where it is met first, and must stay so.</summary>
internal sealed class KnownCursors
{
    private readonly Dictionary<string, CursorMeaning> meanings = [];
    private readonly Dictionary<CursorMeaning, string> texts = [];
    private readonly Dictionary<string, List<string>> byOrder = [];

    public CursorMeaning Meaning(string cursor) => meanings[cursor];

    public IReadOnlyList<string> Of(string order) => byOrder.GetValueOrDefault(order) ?? [];

    /// <summary>Whether a cursor has meant this wherever it was met, and nothing else was a cursor for this.</summary>
    public bool Agrees(string cursor, CursorMeaning meaning)
    {
        if (meanings.TryGetValue(cursor, out var known)) return known == meaning;
        if (texts.ContainsKey(meaning)) return false;
        (meanings[cursor], texts[meaning]) = (meaning, cursor);
        if (!byOrder.TryGetValue(meaning.Order, out var list)) byOrder.Add(meaning.Order, list = []);
        list.Add(cursor);
        return true;
    }
}
