namespace PartnerCrm.Screening.Lists;

/// <summary>One version of a list as its file gives it.</summary>
public sealed record ListReading
{
    /// <summary>The kind of list, as in <see cref="ListSources"/>.</summary>
    public required string ListKind { get; init; }

    /// <summary>When the publisher says the list was made; where it does not say, when the file was received.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>SHA-256 of the file's bytes, in lower-case hexadecimal.</summary>
    public required string Checksum { get; init; }

    /// <summary>The entries, ordered by source id, each once. A large file's are read again whenever they are asked for.</summary>
    public required IReadOnlyList<ListEntry> Entries { get; init; }

    /// <summary>Elements of the file that this reader does not know, so that nothing is lost in silence.</summary>
    public required IReadOnlyList<UnknownElement> Unknown { get; init; }

    /// <summary>How many entries repeated an earlier one word for word.</summary>
    public required int Repeated { get; init; }

    /// <summary>What was read and not kept, and why.</summary>
    public IReadOnlyList<SkippedRows> Skipped { get; init; } = [];

    /// <summary>The file's records as they stand, where later files only say what changed among them.</summary>
    public IEnumerable<ListRecord> Records { get; init; } = [];

    /// <summary>What the file changes, where it is no whole list; then there are no entries.</summary>
    public ListDelta? Delta { get; init; }

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

/// <summary>Rows that were read and not kept.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstLine">Where the first of them stands.</param>
public sealed record SkippedRows(string Reason, int Count, int FirstLine);
