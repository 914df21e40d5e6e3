using PartnerCrm.Data;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>What a name of a party is.</summary>
public enum PartyNameKind
{
    /// <summary>The legal name, or the name a person goes by.</summary>
    Legal,

    /// <summary>An acronym.</summary>
    Acronym,

    /// <summary>A name that it had before.</summary>
    Former,

    /// <summary>A translation.</summary>
    Translated,

    /// <summary>The name in the script of its own language.</summary>
    OriginalScript,

    /// <summary>Any other name it is known by.</summary>
    Alias,
}

/// <summary>A name of an organization or a person. All names are here, the legal one too, so that matching looks in one place.</summary>
public sealed class PartyName : DatedRow, IPartOf
{
    private PartyName()
        : base(Guid.Empty)
    {
    }

    private PartyName(Guid id)
        : base(id)
    {
    }

    /// <summary>Whose name it is.</summary>
    public Guid PartyId { get; private init; }

    /// <summary>Whose name it is, as far as we know today; empty once the row was superseded.</summary>
    public Guid? KnownPartyId { get; private init; }

    /// <summary>What the name is.</summary>
    public PartyNameKind Kind { get; private init; }

    /// <summary>The name itself.</summary>
    public string Name { get; private init; } = string.Empty;

    /// <summary>The name as it is sorted and searched.</summary>
    public string SortName { get; private init; } = string.Empty;

    /// <summary>The language of the name as a tag such as fr or zh-Hant; null where it is not said.</summary>
    public string? Language { get; private init; }

    Guid IPartOf.Whole => PartyId;

    public static PartyName Add(Guid id, Guid party, PartyNameKind kind, string name, string? language, DateOnly? validFrom, DateTimeOffset at)
    {
        var added = Row(id, party, kind, name, language, validFrom, null, at);
        added.Record(new NameAdded(kind));
        return added;
    }

    /// <summary>The name is no longer in use after a day: a newer row says so, and what was the legal name is a former one.</summary>
    public PartyName Retire(Guid newId, DateOnly lastDay, string? reason, DateTimeOffset at)
    {
        var retired = Row(newId, PartyId, Kind is PartyNameKind.Legal ? PartyNameKind.Former : Kind, Name, Language, ValidFrom, lastDay, at);
        Supersede(newId, at);
        retired.Record(new NameRetired(Kind, lastDay) { Reason = reason });
        return retired;
    }

    private static PartyName Row(Guid id, Guid party, PartyNameKind kind, string name, string? language, DateOnly? from, DateOnly? to, DateTimeOffset at)
    {
        CheckPeriod(from, to);
        var text = Texts.Required(name, 400, "name");
        return new PartyName(id)
        {
            PartyId = party,
            Kind = kind,
            Name = text,
            SortName = Folding.Fold(text),
            RecordedAt = at,
            ValidFrom = from,
            ValidTo = to,
            Language = Texts.Optional(language) is { } tag ? Texts.Language(tag, "language") : null,
        };
    }
}
