namespace PartnerCrm.Candidates;

/// <summary>What a candidate's score is made of.</summary>
public enum CandidatePart
{
    /// <summary>How well the organization fits the chosen objectives: its relationships, its interactions, and partners in its sectors.</summary>
    Alignment,

    /// <summary>Which combinations of objective, region and category it would serve that no partner serves today.</summary>
    Gap,

    /// <summary>What it can carry: its size, its reach and its income.</summary>
    Capacity,

    /// <summary>How much the Secretariat had to do with it in the last two years.</summary>
    Record,

    /// <summary>What screening concludes, and how sensitive its sectors are. More points are less risk.</summary>
    Risk,
}
