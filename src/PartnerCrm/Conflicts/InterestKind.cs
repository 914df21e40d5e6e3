namespace PartnerCrm.Conflicts;

/// <summary>What kind of interest a person declares.</summary>
public enum InterestKind
{
    /// <summary>Employment.</summary>
    Employment,

    /// <summary>Consulting or advice for pay.</summary>
    Consulting,

    /// <summary>Support for research: grants, funds, equipment, staff.</summary>
    ResearchSupport,

    /// <summary>Shares, bonds, partnerships and other investments.</summary>
    Investment,

    /// <summary>Patents, plant variety rights, trade marks, know-how.</summary>
    IntellectualProperty,

    /// <summary>Public statements and positions on the matter.</summary>
    PublicStatement,

    /// <summary>An interest of family or of somebody close.</summary>
    Family,

    /// <summary>Ties to the tobacco industry.</summary>
    Tobacco,

    /// <summary>Anything else that could affect judgement, or look as if it did.</summary>
    Other,
}
