namespace PartnerCrm.Screening.Lists;

/// <summary>Entries by source id: the same entry twice is one, two different ones under one id are an error.</summary>
internal sealed class EntriesById
{
    private readonly Dictionary<string, ListEntry> entries = new(StringComparer.Ordinal);

    public int Repeated { get; private set; }

    public ListEntry[] Ordered() => [.. entries.Values.OrderBy(entry => entry.Party.SourceId, StringComparer.Ordinal)];

    /// <param name="party">The party.</param>
    /// <param name="broken">The fault to throw with what is wrong.</param>
    public void Add(ListedParty party, Func<string, ListUnreadable> broken)
    {
        var entry = ListEntry.Of(party);
        if (entries.TryAdd(party.SourceId, entry)) return;
        if (entries[party.SourceId].ContentHash != entry.ContentHash) throw broken($"Entry {party.SourceId} occurs twice with different content.");
        Repeated++;
    }
}
