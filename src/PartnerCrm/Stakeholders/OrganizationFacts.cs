using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

public sealed record OrganizationRegistered(string Name, OrganizationForm Form) : Fact;

public sealed record OrganizationUpdated : Fact;

public sealed record OrganizationRenamed(string From, string To) : Fact;
