namespace PartnerCrm.Stakeholders;

/// <summary>What a party is.</summary>
public enum PartyKind
{
    /// <summary>A legal person or another body.</summary>
    Organization,

    /// <summary>A natural person.</summary>
    Contact,
}

/// <summary>The identity that organizations and contacts share, so that links lead from any to any.</summary>
public sealed class Party(Guid id, PartyKind kind)
{
    /// <summary>The id of the organization or contact.</summary>
    public Guid Id { get; private init; } = id;

    /// <summary>Which of the two it is.</summary>
    public PartyKind Kind { get; private init; } = kind;
}
