using System.Text.Json;
using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Screening;

/// <summary>A party as versions of a list name it, with everything the list says. When a version says something else of it, that is another entry.</summary>
public sealed class ListedEntry
{
    public required Guid Id { get; init; }

    /// <summary>The kind of list, for example un-consolidated.</summary>
    public required string ListKind { get; init; }

    /// <summary>The list's own key of the party; stable from version to version.</summary>
    public required string SourceId { get; init; }

    /// <summary>The number under which the list prints the party.</summary>
    public required string ReferenceNumber { get; init; }

    /// <summary>Whether it is a person or an organization.</summary>
    public required ListedPartyKind Kind { get; init; }

    /// <summary>The name under which the list files it.</summary>
    public required string PrimaryName { get; init; }

    /// <summary>The name as it is sorted and searched.</summary>
    public required string SortName { get; init; }

    /// <summary>Every name under which it is searched.</summary>
    public required string[] Names { get; init; }

    /// <summary>Whether parties are compared with it: a person or organization that is named for a risk.</summary>
    public required bool Screens { get; init; }

    /// <summary>The hash of everything the list says of it, in hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The day on which it was listed, where the list says so.</summary>
    public required DateOnly? ListedOn { get; init; }

    /// <summary>Everything the list says of it.</summary>
    public required string Data { get; init; }

    /// <summary>The first version that names it like this.</summary>
    public required Guid FromVersionId { get; init; }

    /// <summary>The first version that no longer names it like this; null while it is in force.</summary>
    public Guid? UntilVersionId { get; init; }

    internal static ListedEntry Of(Guid id, ListEntry entry, Guid version) => new()
    {
        Id = id,
        ListKind = entry.Party.ListKind,
        SourceId = entry.Party.SourceId,
        ReferenceNumber = entry.Party.ReferenceNumber,
        Kind = entry.Party.Kind,
        PrimaryName = entry.Party.PrimaryName,
        SortName = Folding.Fold(entry.Party.PrimaryName),
        Names = [.. ListedNames.Of(entry.Party).Select(name => name.Text)],
        Screens = entry.Party.IsScreened(),
        ContentHash = entry.ContentHash,
        ListedOn = entry.Party.ListedOn,
        Data = JsonSerializer.Serialize(entry.Party, ListedJson.Kept),
        FromVersionId = version,
    };

    /// <summary>What the list says, read back from <see cref="Data"/>.</summary>
    internal static ListedParty Read(string data) => JsonSerializer.Deserialize<ListedParty>(data, ListedJson.Kept)!;
}

/// <summary>What a version of a list changed against the version before it.</summary>
public enum ListChangeKind
{
    /// <summary>The party is new on the list.</summary>
    Added,

    /// <summary>The list says something else of the party.</summary>
    Changed,

    /// <summary>The party is no longer on the list.</summary>
    Removed,
}

/// <summary>One change that a version of a list brought.</summary>
public sealed class ListChange
{
    public required Guid Id { get; init; }

    public required Guid VersionId { get; init; }

    /// <summary>What was changed.</summary>
    public required ListChangeKind Kind { get; init; }

    /// <summary>The party as it is named now; of a removed party, as it was named last.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>The party as it was named before, where it was changed.</summary>
    public required Guid? BeforeId { get; init; }
}
