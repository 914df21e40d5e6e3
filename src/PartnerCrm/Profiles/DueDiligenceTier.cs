namespace PartnerCrm.Profiles;

/// <summary>How deep due diligence goes.</summary>
public enum DueDiligenceTier
{
    /// <summary>A few questions, answered from what is public.</summary>
    Basic,

    /// <summary>The usual set of questions, with evidence.</summary>
    Standard,

    /// <summary>Everything, with owners, funders and governance.</summary>
    Enhanced,
}
