namespace PartnerCrm.Stakeholders;

/// <summary>The seven regions of FAO.</summary>
public enum FaoRegion
{
    /// <summary>Africa.</summary>
    Africa,

    /// <summary>Asia.</summary>
    Asia,

    /// <summary>Europe.</summary>
    Europe,

    /// <summary>Latin America and the Caribbean.</summary>
    LatinAmericaAndCaribbean,

    /// <summary>Near East.</summary>
    NearEast,

    /// <summary>North America.</summary>
    NorthAmerica,

    /// <summary>Southwest Pacific.</summary>
    SouthwestPacific,
}
