using PartnerCrm.Screening.Lists;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>One version of an imported list. The latest of its kind is in force; the others stay, so that what was screened against them can be read again.</summary>
public sealed class ListVersion : Entity
{
    private ListVersion()
        : base(Guid.Empty)
    {
    }

    private ListVersion(Guid id)
        : base(id)
    {
    }

    /// <summary>The kind of list, for example un-consolidated.</summary>
    public string Kind { get; private init; } = string.Empty;

    /// <summary>Counts the versions of this kind that were imported.</summary>
    public int Number { get; private init; }

    /// <summary>When its publisher made it.</summary>
    public DateTimeOffset ListDate { get; private init; }

    /// <summary>SHA-256 of the imported file, in hexadecimal.</summary>
    public string Checksum { get; private init; } = string.Empty;

    /// <summary>How many parties it lists.</summary>
    public int Parties { get; private init; }

    /// <summary>How many of them the version before did not list.</summary>
    public int Added { get; private init; }

    /// <summary>How many of them the version before listed otherwise.</summary>
    public int Changed { get; private init; }

    /// <summary>How many parties of the version before it no longer lists.</summary>
    public int Removed { get; private init; }

    /// <summary>How many entries of the file repeated another one and were left out.</summary>
    public int Repeated { get; private init; }

    /// <summary>When it was imported.</summary>
    public DateTimeOffset ImportedAt { get; private init; }

    /// <summary>Who imported it; null where the program itself did.</summary>
    public Guid? ImportedBy { get; private init; }

    /// <summary>When a newer version took its place; null while it is in force.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>Whether parties are screened against it today.</summary>
    public bool InForce { get; private set; }

    public static ListVersion Import(Guid id, ListVersion? before, ListReading reading, ListDifference difference, Guid? by, DateTimeOffset at)
    {
        if (before is not null && reading.GeneratedAt < before.ListDate) throw new OlderList(before.ListDate);
        var version = new ListVersion(id)
        {
            Kind = reading.ListKind,
            Number = (before?.Number ?? 0) + 1,
            ListDate = reading.GeneratedAt.ToUniversalTime(),
            Checksum = reading.Checksum,
            Parties = reading.Entries.Count,
            Added = difference.Added.Count,
            Changed = difference.Changed.Count,
            Removed = difference.Removed.Count,
            Repeated = reading.Repeated,
            ImportedAt = at,
            ImportedBy = by,
        };
        version.Record(new ListImported(version.Kind, version.Number, version.ListDate, version.Checksum, version.Parties, version.Added, version.Changed, version.Removed));
        before?.GiveWay(version, at);
        return version;
    }

    private void GiveWay(ListVersion to, DateTimeOffset at)
    {
        ReplacedAt = at;
        Record(new ListReplaced(Kind, Number, to.Number));
    }
}
