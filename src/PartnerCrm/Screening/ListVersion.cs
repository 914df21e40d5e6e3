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

    /// <summary>Whether its file said only what changed of the version before.</summary>
    public bool IsDelta { get; private init; }

    /// <summary>Whether it names anybody for a risk, so that parties are screened against it. A register of owners says nothing against anybody.</summary>
    public bool Screens { get; private init; } = true;

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

    /// <param name="id">Its id.</param>
    /// <param name="before">The version in force, where there is one.</param>
    /// <param name="reading">What the file says.</param>
    /// <param name="kept">What came of it.</param>
    /// <param name="by">Who imported it.</param>
    /// <param name="at">When.</param>
    public static ListVersion Import(Guid id, ListVersion? before, ListReading reading, ListKept kept, Guid? by, DateTimeOffset at)
    {
        var date = before is not null && reading.Delta is not null && before.ListDate > reading.GeneratedAt ? before.ListDate : reading.GeneratedAt;
        if (before is not null && date < before.ListDate) throw new OlderList(before.ListDate);
        var version = new ListVersion(id)
        {
            Kind = reading.ListKind,
            Number = (before?.Number ?? 0) + 1,
            ListDate = date.ToUniversalTime(),
            Checksum = reading.Checksum,
            IsDelta = reading.Delta is not null,
            Screens = kept.Screens,
            Parties = kept.Parties,
            Added = kept.Added,
            Changed = kept.Changed,
            Removed = kept.Removed,
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

/// <summary>What an import kept: how many parties are on the list now, what changed, and whether any is named for a risk.</summary>
public sealed record ListKept(int Parties, int Added, int Changed, int Removed, bool Screens);
