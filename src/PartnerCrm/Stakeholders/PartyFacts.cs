using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

// Names of persons stand in the audit's field changes, where they can be erased; not here.
public sealed record NameAdded(PartyNameKind Kind) : Fact;

public sealed record NameRetired(PartyNameKind Kind, DateOnly LastDay) : Fact;

public sealed record IdentifierAdded(IdentifierKind Kind) : Fact;

public sealed record IdentifierRetired(IdentifierKind Kind, DateOnly LastDay) : Fact;

public sealed record IdentifierCorrected(Guid Before) : Fact;

public sealed record IdentifierRetracted(IdentifierKind Kind) : Fact;
