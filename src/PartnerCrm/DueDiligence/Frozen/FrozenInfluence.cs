namespace PartnerCrm.DueDiligence.Frozen;

/// <summary>A sign that somebody could have undue influence, as the check found it. A finding, never a verdict.</summary>
/// <param name="Id">The id of the finding.</param>
/// <param name="Position">Its place among the findings of the check.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Party">The donor or giver it is about.</param>
/// <param name="Sector">The sector it is about.</param>
/// <param name="Country">The country it is about.</param>
/// <param name="SharePercent">The share, in percent; null where no amount could be counted.</param>
/// <param name="Count">How many seats or gifts there were.</param>
/// <param name="UsdAmount">What could be counted, in US dollars.</param>
/// <param name="TotalUsd">What it is a share of, in US dollars.</param>
/// <param name="Total">What it is a share of.</param>
/// <param name="NotableFrom">From which share in percent, or number of seats or gifts, it was notable by the profile.</param>
/// <param name="HighFrom">From which share in percent, or value of gifts in US dollars, it was high by the profile.</param>
/// <param name="Level">How far it went by these thresholds.</param>
/// <param name="MadeOf">The records it was made of, counted or not.</param>
public sealed record FrozenInfluence(
    string Id, int Position, string Kind, FrozenParty? Party, string? Sector, string? Country, decimal? SharePercent, int? Count, decimal? UsdAmount, decimal? TotalUsd, string? Total,
    decimal? NotableFrom, decimal? HighFrom, string Level, IReadOnlyList<FrozenInfluenceSource> MadeOf);

/// <summary>A record that a finding of influence was made of.</summary>
/// <param name="Link">The id of the link; null where it is a gift, or the financing of the case itself.</param>
/// <param name="Gift">The id of the gift; null where it is a link, or the financing of the case itself.</param>
/// <param name="UsdAmount">What it was in US dollars; null where it could not be counted.</param>
/// <param name="RateDay">The day of the exchange rate that was used.</param>
/// <param name="NotCounted">Why its amount was not counted.</param>
public sealed record FrozenInfluenceSource(string? Link, string? Gift, decimal? UsdAmount, DateOnly? RateDay, string? NotCounted);
