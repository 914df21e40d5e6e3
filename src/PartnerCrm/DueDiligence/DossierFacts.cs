using PartnerCrm.Profiles;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

public sealed record DossierOpened(Guid Relationship, int Number, DueDiligenceTier Tier, string Profile, int ProfileNumber) : Fact;

public sealed record QuestionAnswered(string Question, QuestionAnswer Reply) : Fact;

public sealed record ExclusionChecked(string Exclusion, ExclusionFinding Finding) : Fact;

public sealed record RiskRated(RiskDimension Dimension, RiskLevel Level) : Fact;

public sealed record MeasuresPlanned(int Measures) : Fact;

public sealed record DossierConcluded(DossierRecommendation Recommendation, DateOnly ValidUntil) : Fact;

public sealed record DossierMoved(DossierStep Step, DossierState From, DossierState To) : Fact;

public sealed record DossierFrozen(string Sha256) : Fact;

public sealed record DossierGoesOn(Guid From) : Fact;
