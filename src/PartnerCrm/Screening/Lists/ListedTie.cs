namespace PartnerCrm.Screening.Lists;

/// <summary>How two listed parties are tied: the interest types of the Beneficial Ownership Data Standard, and ties that are no interests.</summary>
public enum ListedTieKind
{
    /// <summary>Holds shares.</summary>
    Shareholding,

    /// <summary>Votes with shares.</summary>
    VotingRights,

    /// <summary>May appoint or remove members of the board.</summary>
    AppointmentOfBoard,

    /// <summary>Influences or controls in another way.</summary>
    OtherInfluenceOrControl,

    /// <summary>Manages at the highest level.</summary>
    SeniorManagingOfficial,

    /// <summary>Settled a trust.</summary>
    Settlor,

    /// <summary>Is a trustee.</summary>
    Trustee,

    /// <summary>Protects a trust.</summary>
    Protector,

    /// <summary>Benefits from a legal arrangement.</summary>
    BeneficiaryOfLegalArrangement,

    /// <summary>Gets what remains when it is dissolved.</summary>
    RightsToSurplusAssetsOnDissolution,

    /// <summary>Gets a share of profit or income.</summary>
    RightsToProfitOrIncome,

    /// <summary>Has rights by contract.</summary>
    RightsGrantedByContract,

    /// <summary>Has rights by contract that depend on a condition.</summary>
    ConditionalRightsGrantedByContract,

    /// <summary>Controls by the rules or articles of the company.</summary>
    ControlViaCompanyRulesOrArticles,

    /// <summary>Controls by law.</summary>
    ControlByLegalFramework,

    /// <summary>Sits on the board.</summary>
    BoardMember,

    /// <summary>Chairs the board.</summary>
    BoardChair,

    /// <summary>Has an interest of which the kind is not known.</summary>
    UnknownInterest,

    /// <summary>Has an interest of which the kind is not published.</summary>
    UnpublishedInterest,

    /// <summary>Uses assets without owning them.</summary>
    EnjoymentAndUseOfAssets,

    /// <summary>Gets profit or income from assets.</summary>
    RightToProfitOrIncomeFromAssets,

    /// <summary>Holds an interest for somebody else.</summary>
    Nominee,

    /// <summary>Has somebody else hold an interest.</summary>
    Nominator,

    /// <summary>Is family.</summary>
    Family,

    /// <summary>Is an associate.</summary>
    Associate,

    /// <summary>Works for it.</summary>
    Employment,

    /// <summary>Is a member.</summary>
    Membership,

    /// <summary>Represents it.</summary>
    Representation,

    /// <summary>Came before it.</summary>
    Succession,

    /// <summary>Is linked; the list does not say how.</summary>
    Linked,
}

/// <summary>A tie of a listed party with another, read from the one who holds the interest or function to the one in which it is held.</summary>
public sealed record ListedTie
{
    /// <summary>The list's own key of the tie, where it has one.</summary>
    public string? SourceId { get; init; }

    /// <summary>What the tie is.</summary>
    public required ListedTieKind Kind { get; init; }

    /// <summary>Whether the listed party is where the tie starts: it owns, directs, is the relative named first.</summary>
    public required bool StartsHere { get; init; }

    /// <summary>The list's own key of the other party, where it is on the list too.</summary>
    public string? OtherId { get; init; }

    /// <summary>The other party's name, as far as the list gives it.</summary>
    public string? OtherName { get; init; }

    /// <summary>The role or relationship in the list's own words.</summary>
    public string? Role { get; init; }

    /// <summary>The share in percent, where it is exact.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The least share in percent, where a range is given.</summary>
    public decimal? MinPercent { get; init; }

    /// <summary>The largest share in percent, where a range is given.</summary>
    public decimal? MaxPercent { get; init; }

    /// <summary>Whether it is held without another party in between; empty where the list does not say.</summary>
    public bool? IsDirect { get; init; }

    /// <summary>Since when it holds.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day on which it held.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What else the list says of it.</summary>
    public string? Note { get; init; }
}
