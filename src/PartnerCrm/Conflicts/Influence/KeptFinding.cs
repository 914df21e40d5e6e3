using Microsoft.EntityFrameworkCore;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>A finding of influence as a check kept it, as plain values for those who take it over, such as what a dossier freezes.</summary>
/// <param name="Id">The finding.</param>
/// <param name="Position">Its place among the findings of the check.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Party">The donor or giver it is about.</param>
/// <param name="Sector">The sector it is about.</param>
/// <param name="Country">The country it is about.</param>
/// <param name="SharePercent">The share, in percent; null where no amount could be counted.</param>
/// <param name="Count">How many seats or gifts there are.</param>
/// <param name="UsdAmount">What could be counted, in US dollars.</param>
/// <param name="TotalUsd">What it is a share of, in US dollars.</param>
/// <param name="Total">What it is a share of.</param>
/// <param name="NotableFrom">From where on it is notable; null where the profile says nothing.</param>
/// <param name="HighFrom">From where on it is high; null where the profile says nothing.</param>
/// <param name="Level">How far it goes by these thresholds.</param>
/// <param name="MadeOf">The records it is made of, counted or not.</param>
public sealed record KeptFinding(
    Guid Id, int Position, InfluenceKind Kind, Guid? Party, Sector? Sector, string? Country, decimal? SharePercent, int? Count, decimal? UsdAmount, decimal? TotalUsd, InfluenceTotal? Total,
    decimal? NotableFrom, decimal? HighFrom, FindingLevel Level, IReadOnlyList<KeptSource> MadeOf)
{
    /// <summary>The findings of a check in their order.</summary>
    internal static async Task<IReadOnlyList<KeptFinding>> Of(Session session, Guid check, CancellationToken stop)
    {
        var sources = (await session.Unfiltered<InfluenceSource>().Where(row => row.CheckId == check).OrderBy(row => row.Id).ToListAsync(stop))
            .ToLookup(row => row.FindingId, row => new KeptSource(row.LinkId, row.GiftId, row.UsdAmount, row.RateDay, row.NotCounted));
        return [.. (await session.Unfiltered<InfluenceFinding>().Where(row => row.CheckId == check).OrderBy(row => row.Position).ToListAsync(stop))
            .Select(row => new KeptFinding(row.Id, row.Position, row.Kind, row.PartyId, row.Sector, row.Country, row.SharePercent, row.Count, row.UsdAmount, row.TotalUsd, row.Total,
                row.NotableFrom, row.HighFrom, row.Level, [.. sources[row.Id]]))];
    }
}

/// <summary>A record that a finding is made of.</summary>
/// <param name="Link">The link; null where it is a gift, or the financing of the case itself.</param>
/// <param name="Gift">The gift; null where it is a link, or the financing of the case itself.</param>
/// <param name="UsdAmount">What it is in US dollars; null where it could not be counted.</param>
/// <param name="RateDay">The day of the exchange rate that was used.</param>
/// <param name="NotCounted">Why its amount is not counted; null where it is, or where seats are counted.</param>
public sealed record KeptSource(Guid? Link, Guid? Gift, decimal? UsdAmount, DateOnly? RateDay, NotCounted? NotCounted);
