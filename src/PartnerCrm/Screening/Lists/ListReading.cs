namespace PartnerCrm.Screening.Lists;

/// <summary>One version of a list, read whole.</summary>
public sealed record ListReading
{
    /// <summary>The kind of list, as in <see cref="ListSources"/>.</summary>
    public required string ListKind { get; init; }

    /// <summary>When the publisher says the list was made.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>SHA-256 of the file's bytes, in lower-case hexadecimal.</summary>
    public required string Checksum { get; init; }

    /// <summary>The entries, ordered by source id, each once.</summary>
    public required IReadOnlyList<ListEntry> Entries { get; init; }

    /// <summary>Elements of the file that this reader does not know, so that nothing is lost in silence.</summary>
    public required IReadOnlyList<UnknownElement> Unknown { get; init; }

    /// <summary>How many entries repeated an earlier one word for word.</summary>
    public required int Repeated { get; init; }

    /// <summary>Content hash by source id: what <see cref="ListDifference"/> compares.</summary>
    public IReadOnlyDictionary<string, string> Hashes() =>
        Entries.ToDictionary(entry => entry.Party.SourceId, entry => entry.ContentHash, StringComparer.Ordinal);
}

/// <summary>An entry and the hash of everything it says; the order in which it says it does not count.</summary>
public sealed record ListEntry(ListedParty Party, string ContentHash)
{
    public static ListEntry Of(ListedParty party) => new(party, Lists.ContentHash.Of(party));
}

/// <summary>An element that the reader does not know: where it first occurs, and how often.</summary>
public sealed record UnknownElement(string Path, int Count, int FirstLine);
