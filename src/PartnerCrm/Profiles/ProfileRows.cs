using System.Text.Json.Serialization;
using PartnerCrm.Approvals;
using PartnerCrm.Objectives;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Profiles;

/// <summary>A value of a profile, which always says where it comes from and whether the secretariat confirmed it.</summary>
public interface ISourced
{
    /// <summary>How surely this is known.</summary>
    SourceMark Mark { get; }

    /// <summary>Where this is known from.</summary>
    string Source { get; }

    /// <summary>Whether the secretariat confirmed it.</summary>
    bool Confirmed { get; }
}

/// <summary>A number that the profile sets.</summary>
/// <param name="Number">What it is for.</param>
/// <param name="Value">The number.</param>
/// <param name="Mark">How surely this is known.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Confirmed">Whether the secretariat confirmed it.</param>
public sealed record NumberRule(PolicyNumber Number, decimal Value, SourceMark Mark, string Source, bool Confirmed) : ISourced
{
    /// <summary>What it counts.</summary>
    [JsonIgnore]
    public PolicyUnit Unit => Number.Unit();
}

/// <summary>What a tier of due diligence means.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="ScreeningMonths">After how many months a screening is stale.</param>
/// <param name="DossierMonths">For how many months a dossier is valid at most.</param>
/// <param name="ReviewMonths">After how many months the relationship is reviewed.</param>
/// <param name="SecondEyes">Whether a second person confirms what was decided about a hit.</param>
/// <param name="Mark">How surely this is known.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Confirmed">Whether the secretariat confirmed it.</param>
public sealed record TierTerms(
    DueDiligenceTier Tier, int ScreeningMonths, int DossierMonths, int ReviewMonths, bool SecondEyes, SourceMark Mark, string Source, bool Confirmed) : ISourced;

/// <summary>Which tier a case takes; of the rows that fit, the last one counts.</summary>
/// <param name="Type">The type of relationship; any, where it is not said.</param>
/// <param name="Form">The form of the organization; any, where it is not said.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Mark">How surely this is known.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Confirmed">Whether the secretariat confirmed it.</param>
public sealed record TierRule(RelationshipType? Type, OrganizationForm? Form, DueDiligenceTier Tier, SourceMark Mark, string Source, bool Confirmed) : ISourced
{
    internal bool Fits(RelationshipType type, OrganizationForm form) => (Type ?? type) == type && (Form ?? form) == form;
}

/// <summary>The way of a type of relationship to its decision; of the rows that fit, the last one counts.</summary>
/// <param name="Type">The type of relationship.</param>
/// <param name="Tier">The tier of due diligence; any, where it is not said.</param>
/// <param name="Route">Who decides, and who is heard before.</param>
/// <param name="Dossier">Whether a complete dossier is needed before the decision.</param>
/// <param name="Declarations">Whether those who take part must have declared their interests.</param>
/// <param name="Mark">How surely this is known.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Confirmed">Whether the secretariat confirmed it.</param>
public sealed record RouteRule(
    RelationshipType Type, DueDiligenceTier? Tier, ApprovalRoute Route, bool Dossier, bool Declarations, SourceMark Mark, string Source, bool Confirmed) : ISourced;

/// <summary>Something for which an organization is excluded.</summary>
/// <param name="Code">The exclusion's code.</param>
/// <param name="Text">What excludes.</param>
/// <param name="Sectors">An organization that is active in one of these sectors raises the question.</param>
/// <param name="Mark">How surely this is known.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Confirmed">Whether the secretariat confirmed it.</param>
public sealed record ExclusionRule(string Code, string Text, IReadOnlyList<Sector> Sectors, SourceMark Mark, string Source, bool Confirmed) : ISourced;

/// <summary>A sector in which an organization is looked at more closely.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Mark">How surely this is known.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Confirmed">Whether the secretariat confirmed it.</param>
public sealed record HighRiskSector(Sector Sector, SourceMark Mark, string Source, bool Confirmed) : ISourced;

/// <summary>A dimension along which risk is rated.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Text">What is to be thought of.</param>
/// <param name="Mark">How surely this is known.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Confirmed">Whether the secretariat confirmed it.</param>
public sealed record DimensionRule(RiskDimension Dimension, string Text, SourceMark Mark, string Source, bool Confirmed) : ISourced;

/// <summary>What a level of risk asks for.</summary>
/// <param name="Level">The level.</param>
/// <param name="Text">What it means.</param>
/// <param name="Plan">Whether a plan of measures is required.</param>
/// <param name="Mark">How surely this is known.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Confirmed">Whether the secretariat confirmed it.</param>
public sealed record LevelRule(RiskLevel Level, string Text, bool Plan, SourceMark Mark, string Source, bool Confirmed) : ISourced;

/// <summary>A question of a dossier.</summary>
/// <param name="Code">The question's code.</param>
/// <param name="Text">The question.</param>
/// <param name="Tier">It is asked from this tier on.</param>
/// <param name="Dimension">The dimension of risk that it speaks to; none where it is about the organization itself.</param>
/// <param name="Evidence">Whether an answer needs evidence.</param>
/// <param name="Blocks">Answers that block every later step.</param>
/// <param name="Mark">How surely this is known.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Confirmed">Whether the secretariat confirmed it.</param>
public sealed record QuestionRule(
    string Code, string Text, DueDiligenceTier Tier, RiskDimension? Dimension, bool Evidence, IReadOnlyList<QuestionAnswer> Blocks, SourceMark Mark, string Source, bool Confirmed)
    : ISourced;
