namespace PartnerCrm.Screening.Lists;

/// <summary>Counts by reason or path, with the line of the first.</summary>
internal sealed class SkipCounter
{
    private readonly SortedDictionary<string, (int Count, int FirstLine)> counts = new(StringComparer.Ordinal);

    public IReadOnlyList<SkippedRows> Skipped => [.. counts.Select(entry => new SkippedRows(entry.Key, entry.Value.Count, entry.Value.FirstLine))];

    public IReadOnlyList<UnknownElement> Unknown => [.. counts.Select(entry => new UnknownElement(entry.Key, entry.Value.Count, entry.Value.FirstLine))];

    public void Add(string what, int line) => counts[what] = counts.TryGetValue(what, out var known) ? (known.Count + 1, known.FirstLine) : (1, line);
}
