namespace PartnerCrm.Conflicts.Influence;

/// <summary>What a finding of influence is about.</summary>
public enum InfluenceKind
{
    /// <summary>A donor's share of the candidate's income.</summary>
    CandidateDonor,

    /// <summary>A sector's share of the candidate's income; a donor of several sectors counts in full in each.</summary>
    CandidateSector,

    /// <summary>A country's share of the candidate's income.</summary>
    CandidateCountry,

    /// <summary>A donor's share of the funds of the house, as they would be with the financing of this case.</summary>
    HouseDonor,

    /// <summary>A sector's share of the funds of the house, as they would be with the financing of this case; a donor of several sectors counts in full in each.</summary>
    HouseSector,

    /// <summary>A country's share of the funds of the house, as they would be with the financing of this case.</summary>
    HouseCountry,

    /// <summary>The share of the funds of the house that would be tied to a purpose.</summary>
    HouseEarmarked,

    /// <summary>The share of the funds of the house that would be free of a purpose.</summary>
    HouseCore,

    /// <summary>Seats that people of the candidate hold on boards and in bodies of the house.</summary>
    SeatsInHouse,

    /// <summary>Seats that people of the house or of the case hold on the candidate's board.</summary>
    SeatsInCandidate,

    /// <summary>Gifts of one giver on the candidate's side to people of the house or of the case, within the years that the house looks back.</summary>
    Gifts,
}

/// <summary>How far a finding goes by the thresholds in force. It is no verdict: people weigh it.</summary>
public enum FindingLevel
{
    /// <summary>It stays below the thresholds, or has none.</summary>
    None,

    /// <summary>It is worth a look.</summary>
    Notable,

    /// <summary>It is grave.</summary>
    High,
}

/// <summary>What a share is a share of.</summary>
public enum InfluenceTotal
{
    /// <summary>The annual income on record.</summary>
    AnnualIncome,

    /// <summary>The sum of the funds on record, as the annual income is unknown or smaller than they are: the true share may be smaller.</summary>
    KnownFunds,
}

/// <summary>Why an amount is not in a sum.</summary>
public enum NotCounted
{
    /// <summary>Nobody said how much it was.</summary>
    NoAmount,

    /// <summary>No exchange rate of its currency is on record for the day or before.</summary>
    NoRate,
}
