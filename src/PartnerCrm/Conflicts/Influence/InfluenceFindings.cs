using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>A record in a finding, and what it counts.</summary>
internal sealed record Counted(Guid? Link, Guid? Gift, decimal? Usd, DateOnly? RateDay, NotCounted? Because);

/// <summary>A finding before it is kept.</summary>
internal sealed record Found(InfluenceKind Kind, FindingLevel Level, IReadOnlyList<Counted> MadeOf)
{
    public Guid? Party { get; init; }

    public Sector? Sector { get; init; }

    public string? Country { get; init; }

    public decimal? SharePercent { get; init; }

    public int? Count { get; init; }

    public decimal? Usd { get; init; }

    public (InfluenceTotal Of, decimal Usd)? Total { get; init; }

    public (decimal? Notable, decimal? High) From { get; init; }
}

/// <summary>What speaks for undue influence: shares of funds, seats and gifts. It only counts; whether influence is undue, people say.</summary>
internal static class InfluenceFindings
{
    public static IReadOnlyList<Found> Of(KnownInfluence known) => [.. FundingShares.OfCandidate(known), .. FundingShares.OfHouse(known),
        .. Seats(InfluenceKind.SeatsInHouse, known.SeatsInHouse), .. Seats(InfluenceKind.SeatsInCandidate, known.SeatsInCandidate), .. Gifts(known)];

    /// <summary>What an amount counts, at the rate of a day.</summary>
    public static (decimal? Usd, DateOnly? RateDay, NotCounted? Because) Value(Rates rates, decimal? amount, string? currency, DateOnly day)
    {
        if (amount is null || currency is null) return (null, null, NotCounted.NoAmount);
        return rates.InUsd(amount.Value, currency, day) is { } worth ? (worth.Usd, worth.RateDay, null) : (null, null, NotCounted.NoRate);
    }

    // No profile sets a number of seats: one is worth a look.
    private static IEnumerable<Found> Seats(InfluenceKind kind, IReadOnlyList<Seat> seats) => seats.Count == 0 ? [] :
        [new(kind, FindingLevel.Notable, [.. seats.Select(seat => new Counted(seat.Link, null, null, null, null))]) { Count = seats.Count, From = (1, null) }];

    private static IEnumerable<Found> Gifts(KnownInfluence known) =>
        from gift in known.Gifts
        group gift by gift.From into giver
        let counted = giver.Select(gift => Gift(known, gift)).ToList()
        let usd = counted.Sum(gift => gift.Usd ?? 0)
        orderby usd descending, giver.Key
        select new Found(InfluenceKind.Gifts, usd >= known.Thresholds.SignificantUsd ? FindingLevel.High : FindingLevel.Notable, counted)
        {
            Party = giver.Key,
            Count = counted.Count,
            Usd = usd,
            From = (1, known.Thresholds.SignificantUsd),
        };

    private static Counted Gift(KnownInfluence known, Given gift)
    {
        var (usd, rateDay, because) = Value(known.Rates, gift.Value, gift.Currency, gift.Day);
        return new(null, gift.Gift, usd, rateDay, because);
    }
}
