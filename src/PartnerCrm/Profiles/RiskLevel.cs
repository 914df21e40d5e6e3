namespace PartnerCrm.Profiles;

/// <summary>How great a risk is.</summary>
public enum RiskLevel
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Substantial.</summary>
    Substantial,

    /// <summary>High.</summary>
    High,
}
