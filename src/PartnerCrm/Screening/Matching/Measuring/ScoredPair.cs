namespace PartnerCrm.Screening.Matching.Measuring;

/// <summary>A pair of names with its score, and whether both name the same party, when someone has said so.</summary>
/// <param name="Group">Persons or organizations, where the pair says which.</param>
/// <param name="Score">Our score.</param>
/// <param name="Same">What is true; null where nobody has said.</param>
internal readonly record struct ScoredPair(PairGroup Group, double Score, bool? Same);

/// <summary>What a pair of names belongs to.</summary>
internal enum PairGroup
{
    /// <summary>Neither, or it is not said.</summary>
    Other,

    /// <summary>Persons.</summary>
    Persons,

    /// <summary>Companies, public bodies and other organizations.</summary>
    Organizations,
}
