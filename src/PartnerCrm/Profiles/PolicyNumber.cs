namespace PartnerCrm.Profiles;

/// <summary>A number that the house's rules set.</summary>
public enum PolicyNumber
{
    /// <summary>From this percentage on, one source's share of funding is worth a finding.</summary>
    FundingShareNotable,

    /// <summary>From this percentage on, one source's share of funding is a grave finding.</summary>
    FundingShareHigh,

    /// <summary>From this percentage on, a share of ownership counts as a tie.</summary>
    OwnershipNotable,

    /// <summary>From this percentage on, a share of ownership counts as control.</summary>
    OwnershipControl,

    /// <summary>From this amount in US dollars on, a financial interest is significant.</summary>
    SignificantInterest,

    /// <summary>For how many years back interests are declared.</summary>
    LookBackYears,

    /// <summary>How many days before the meeting or decision a declaration is due.</summary>
    DeclarationDueDays,

    /// <summary>After how many months a declaration lapses.</summary>
    DeclarationMonths,

    /// <summary>How many steps a path between the candidate and the people of a case may have.</summary>
    PathSteps,

    /// <summary>After how many months a hit that was found false is looked at again.</summary>
    FalsePositiveMonths,

    /// <summary>A new version of a list that lost more than this percentage of its entries waits for somebody to confirm it.</summary>
    ListShrinkPercent,

    /// <summary>After how many months without any interaction a relationship is reviewed.</summary>
    InactivityMonths,
}

/// <summary>What a number of the house's rules counts.</summary>
public enum PolicyUnit
{
    /// <summary>Percent.</summary>
    Percent,

    /// <summary>US dollars.</summary>
    UsDollars,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Steps along a path.</summary>
    Steps,
}

/// <summary>What each number counts, and what it may be at most.</summary>
internal static class PolicyNumbers
{
    public static PolicyUnit Unit(this PolicyNumber number) => number switch
    {
        PolicyNumber.FundingShareNotable or PolicyNumber.FundingShareHigh or PolicyNumber.OwnershipNotable or PolicyNumber.OwnershipControl
            or PolicyNumber.ListShrinkPercent => PolicyUnit.Percent,
        PolicyNumber.SignificantInterest => PolicyUnit.UsDollars,
        PolicyNumber.LookBackYears => PolicyUnit.Years,
        PolicyNumber.DeclarationDueDays => PolicyUnit.Days,
        PolicyNumber.DeclarationMonths or PolicyNumber.FalsePositiveMonths or PolicyNumber.InactivityMonths => PolicyUnit.Months,
        PolicyNumber.PathSteps => PolicyUnit.Steps,
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, "No unit is set down for this number."),
    };

    /// <summary>The least and the greatest value, and whether it must be a whole number.</summary>
    public static (decimal Least, decimal Most, bool Whole) Range(this PolicyUnit unit) => unit switch
    {
        PolicyUnit.Percent => (0, 100, false),
        PolicyUnit.UsDollars => (0, 1_000_000_000, false),
        PolicyUnit.Years => (1, 50, true),
        PolicyUnit.Months => (1, 600, true),
        PolicyUnit.Days => (0, 365, true),
        PolicyUnit.Steps => (1, 4, true), // deeper than that the search was never meant to go
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No range is set down for this unit."),
    };
}
