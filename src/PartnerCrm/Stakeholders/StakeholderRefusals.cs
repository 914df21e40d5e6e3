using PartnerCrm.Data;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>A link leads from a party to itself.</summary>
public sealed class LinkToItself() : Refusal("A link leads from one party to another, not to itself.", "to");

/// <summary>The two ends do not fit the kind of link.</summary>
public sealed class LinkEndsDoNotFit(LinkKind kind) : Refusal($"A link of kind {EnumNames.Of(kind.ToString())} leads from {Words(LinkTerms.Ends(kind).From)} to {Words(LinkTerms.Ends(kind).To)}.", "kind")
{
    /// <summary>The kind of link that was asked for.</summary>
    public LinkKind Kind { get; } = kind;

    private static string Words(PartyKind? kind) => kind switch
    {
        PartyKind.Organization => "an organization",
        PartyKind.Contact => "a contact",
        _ => "an organization or a contact",
    };
}

/// <summary>The same link is recorded.</summary>
public sealed class LinkAlreadyRecorded() : Refusal("This link is recorded, with the same title and the same first day.");

/// <summary>Another party has the identifier.</summary>
public sealed class IdentifierTaken() : Refusal("Another organization or contact has this identifier. Look it up: it may be the same one.", "value");

/// <summary>The party has this name.</summary>
public sealed class NameAlreadyRecorded() : Refusal("This name of this kind is recorded for this party.", "name");

/// <summary>The legal name can only be replaced.</summary>
public sealed class LegalNameNeeded() : Refusal("Everybody has a legal name. Change it by an update with the new name; this one becomes a former name.", "id");
