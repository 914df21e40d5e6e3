using PartnerCrm.Stakeholders;

namespace PartnerCrm.Candidates;

/// <summary>How many points a part can give, and which sectors weigh how. Rows of data: a policy profile will bring its own.</summary>
internal static class CandidateScore
{
    public const int Alignment = 40;
    public const int Gap = 25;
    public const int Capacity = 15;
    public const int Record = 10;
    public const int Risk = 10;

    /// <summary>What counts for alignment, per chosen objective: a relationship that serves it, an interaction that touched it, a partner of the same sector
    /// that serves it.</summary>
    public const int LinkWeight = 3;
    public const int TouchWeight = 2;
    public const int SectorWeight = 1;

    /// <summary>Sectors with which there is no partnership (UNDP's exclusions); unconfirmed for the IPPC.</summary>
    public static IReadOnlyList<Sector> Excluded { get; } = [Sector.Weapons, Sector.Tobacco, Sector.Gambling];

    /// <summary>Sectors that are sensitive (UNSDG's list as recalled); unconfirmed.</summary>
    public static IReadOnlyList<Sector> Sensitive { get; } =
    [
        Sector.Extractives, Sector.FossilFuels, Sector.Alcohol, Sector.ChemicalsAndPesticides, Sector.BreastMilkSubstitutes, Sector.FastFood,
        Sector.Pharmaceuticals, Sector.GmoSeeds,
    ];
}
