using PartnerCrm.Stakeholders.Identifiers;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>An identifier that a registry gave to a party, with a sound check digit where the scheme has one.</summary>
public sealed class PartyIdentifier : DatedRow, IPartOf
{
    private PartyIdentifier()
        : base(Guid.Empty)
    {
    }

    private PartyIdentifier(Guid id)
        : base(id)
    {
    }

    /// <summary>Whose identifier it is.</summary>
    public Guid PartyId { get; private init; }

    /// <summary>Whose identifier it is, as far as we know today; empty once the row was superseded.</summary>
    public Guid? KnownPartyId { get; private init; }

    /// <summary>The scheme.</summary>
    public IdentifierKind Kind { get; private init; }

    /// <summary>The identifier in the scheme's own plain form.</summary>
    public string Value { get; private init; } = string.Empty;

    /// <summary>The country whose register or tax office gave the number, as the two letters of ISO 3166-1; empty for schemes of the whole world.</summary>
    public string? Jurisdiction { get; private init; }

    Guid IPartOf.Whole => PartyId;

    public static PartyIdentifier Add(Guid id, Guid party, IdentifierKind kind, string value, DateTimeOffset at, string? jurisdiction = null)
    {
        var country = IdentifierRules.Jurisdiction(kind, jurisdiction);
        var added = new PartyIdentifier(id) { PartyId = party, Kind = kind, Value = IdentifierRules.Read(kind, value, country), Jurisdiction = country, RecordedAt = at };
        added.Record(new IdentifierAdded(kind));
        return added;
    }

    /// <summary>The identifier is no longer the party's after a day: a newer row says so.</summary>
    public PartyIdentifier Retire(Guid newId, DateOnly lastDay, string? reason, DateTimeOffset at)
    {
        CheckPeriod(ValidFrom, lastDay);
        var retired = new PartyIdentifier(newId) { PartyId = PartyId, Kind = Kind, Value = Value, Jurisdiction = Jurisdiction, ValidFrom = ValidFrom, ValidTo = lastDay, RecordedAt = at };
        Supersede(newId, at);
        retired.Record(new IdentifierRetired(Kind, lastDay) { Reason = reason });
        return retired;
    }

    /// <summary>What was recorded was wrong: a newer row says how it is.</summary>
    public PartyIdentifier Correct(Guid newId, IdentifierKind kind, string value, string? jurisdiction, string reason, DateTimeOffset at)
    {
        var country = IdentifierRules.Jurisdiction(kind, jurisdiction);
        var plain = IdentifierRules.Read(kind, value, country);
        if ((kind, plain, country) == (Kind, Value, Jurisdiction)) throw new InvalidInput("This is what is on record. Say what is right instead.", "value");
        var corrected = new PartyIdentifier(newId) { PartyId = PartyId, Kind = kind, Value = plain, Jurisdiction = country, ValidFrom = ValidFrom, ValidTo = ValidTo, RecordedAt = at };
        Supersede(newId, at);
        corrected.Record(new IdentifierCorrected(Id) { Reason = Texts.Required(reason, 4000, "reason") });
        return corrected;
    }

    /// <summary>The identifier never was the party's: nothing takes its place.</summary>
    public void Retract(string reason, DateTimeOffset at)
    {
        Supersede(null, at);
        Record(new IdentifierRetracted(Kind) { Reason = Texts.Required(reason, 4000, "reason") });
    }
}
