namespace PartnerCrm.Profiles;

/// <summary>A side from which a relationship may do harm.</summary>
public enum RiskDimension
{
    /// <summary>Private interests of those who handle the case, or of the organization, against the secretariat's work.</summary>
    ConflictOfInterest,

    /// <summary>Undue influence on policies, norms and standards, or the appearance of it.</summary>
    UndueInfluence,

    /// <summary>Harm to the secretariat's integrity, independence and reputation.</summary>
    IntegrityAndReputation,

    /// <summary>The appearance that the organization, its name or its products are endorsed.</summary>
    Endorsement,

    /// <summary>An advantage over its competitors.</summary>
    CompetitiveAdvantage,

    /// <summary>What is agreed may not be delivered.</summary>
    Operational,

    /// <summary>Financial loss, liability or dependence.</summary>
    Financial,
}
