using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

public sealed record DeclarationDrafted(Guid? Case, Guid? Meeting, int Number, int Items) : Fact;

public sealed record DeclarationFiled(Guid? Case, Guid? Meeting, int Number) : Fact;

public sealed record DeclarationMoved(Guid? Meeting) : Fact;

public sealed record DeclarationCorrected(Guid? Case, Guid? Meeting, Guid By) : Fact;

public sealed record DeclarationReviewed(Guid? Case, Guid? Meeting, int Number) : Fact;
