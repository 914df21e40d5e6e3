using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>A sign that somebody could have undue influence, as a check found it. A finding, never a verdict.</summary>
public sealed class InfluenceFinding : IPartOf
{
    public required Guid Id { get; init; }

    public required Guid CheckId { get; init; }

    /// <summary>Its place among the findings of the check.</summary>
    public required int Position { get; init; }

    /// <summary>What it is about.</summary>
    public required InfluenceKind Kind { get; init; }

    /// <summary>The donor or giver it is about.</summary>
    public required Guid? PartyId { get; init; }

    /// <summary>The sector it is about.</summary>
    public required Sector? Sector { get; init; }

    /// <summary>The country it is about, as the two letters of ISO 3166-1.</summary>
    public required string? Country { get; init; }

    /// <summary>The share, in percent; null where no amount could be counted.</summary>
    public required decimal? SharePercent { get; init; }

    /// <summary>How many seats or gifts there are.</summary>
    public required int? Count { get; init; }

    /// <summary>What could be counted, in US dollars.</summary>
    public required decimal? UsdAmount { get; init; }

    /// <summary>What it is a share of, in US dollars.</summary>
    public required decimal? TotalUsd { get; init; }

    /// <summary>What it is a share of.</summary>
    public required InfluenceTotal? Total { get; init; }

    /// <summary>From which share in percent, or number of seats or gifts, it is notable; null where the profile says nothing.</summary>
    public required decimal? NotableFrom { get; init; }

    /// <summary>From which share in percent, or value of gifts in US dollars, it is high; null where the profile says nothing.</summary>
    public required decimal? HighFrom { get; init; }

    /// <summary>How far it goes by these thresholds.</summary>
    public required FindingLevel Level { get; init; }

    Guid IPartOf.Whole => CheckId;
}

/// <summary>A record that a finding is made of, counted or not.</summary>
public sealed class InfluenceSource : IPartOf
{
    public required Guid Id { get; init; }

    public required Guid CheckId { get; init; }

    public required Guid FindingId { get; init; }

    /// <summary>The link; null where it is a gift, or the financing of the case itself.</summary>
    public required Guid? LinkId { get; init; }

    /// <summary>The gift; null where it is a link, or the financing of the case itself.</summary>
    public required Guid? GiftId { get; init; }

    /// <summary>What it is in US dollars; null where it has no amount that could be counted.</summary>
    public required decimal? UsdAmount { get; init; }

    /// <summary>The day of the exchange rate that was used; null where none was needed or known.</summary>
    public required DateOnly? RateDay { get; init; }

    /// <summary>Why its amount is not counted; null where it is, or where seats are counted.</summary>
    public required NotCounted? NotCounted { get; init; }

    Guid IPartOf.Whole => CheckId;
}
