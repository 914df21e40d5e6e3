using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

public sealed record DeclarationDrafted(Guid Case, int Number, int Items) : Fact;

public sealed record DeclarationFiled(Guid Case, int Number) : Fact;

public sealed record DeclarationCorrected(Guid Case, Guid By) : Fact;

public sealed record DeclarationReviewed(Guid Case, int Number) : Fact;
