namespace PartnerCrm.Conflicts.Influence;

/// <summary>Who gives which share of somebody's funds: by donor, by sector and by country.</summary>
internal static class FundingShares
{
    private static readonly Donor Unknown = new([], null);

    public static IEnumerable<Found> OfCandidate(KnownInfluence known)
    {
        var funds = Count(known, known.ToCandidate);
        var income = known.Income is { } said ? known.Rates.InUsd(said.Amount, said.Currency, known.Day)?.Usd : null;
        return Shares(known, funds, Total(funds, income), (InfluenceKind.CandidateDonor, InfluenceKind.CandidateSector, InfluenceKind.CandidateCountry)).Select(share => share.Found);
    }

    /// <summary>Of others than the candidate only what reaches a threshold is said: the case is not about them.</summary>
    public static IEnumerable<Found> OfHouse(KnownInfluence known)
    {
        var funds = Count(known, known.ToHouse);
        if (funds.Count == 0) return [];
        var total = Total(funds, null);
        var shares = Shares(known, funds, total, (InfluenceKind.HouseDonor, InfluenceKind.HouseSector, InfluenceKind.HouseCountry))
            .Where(share => share.Found.Level is not FindingLevel.None || share.Funds.Any(fund => fund.Fund.Donor == known.Candidate)).Select(share => share.Found);
        var purposes = new[] { (InfluenceKind.HouseEarmarked, true), (InfluenceKind.HouseCore, false) }
            .Select(kind => Share(kind.Item1, [.. funds.Where(fund => fund.Fund.Earmarked == kind.Item2)], total, null));
        return [.. shares, .. purposes];
    }

    private static IEnumerable<(Found Found, IReadOnlyList<(Fund Fund, Counted Counted)> Funds)> Shares(
        KnownInfluence known, IReadOnlyList<(Fund Fund, Counted Counted)> funds, (InfluenceTotal Of, decimal Usd)? total, (InfluenceKind Donor, InfluenceKind Sector, InfluenceKind Country) kinds)
    {
        Donor By((Fund Fund, Counted Counted) fund) => known.Donors.GetValueOrDefault(fund.Fund.Donor, Unknown);
        var found = new List<(Found Found, IReadOnlyList<(Fund Fund, Counted Counted)> Funds)>();
        foreach (var own in funds.GroupBy(fund => fund.Fund.Donor)) found.Add((Share(kinds.Donor, [.. own], total, known.Thresholds) with { Party = own.Key }, [.. own]));
        foreach (var own in funds.SelectMany(fund => By(fund).Sectors.Distinct().Select(sector => (Sector: sector, Fund: fund))).GroupBy(of => of.Sector, of => of.Fund))
            found.Add((Share(kinds.Sector, [.. own], total, known.Thresholds) with { Sector = own.Key }, [.. own]));
        foreach (var own in funds.Where(fund => By(fund).Country is not null).GroupBy(fund => By(fund).Country))
            found.Add((Share(kinds.Country, [.. own], total, known.Thresholds) with { Country = own.Key }, [.. own]));
        return found.OrderBy(share => share.Found.Kind).ThenByDescending(share => share.Found.SharePercent ?? -1)
            .ThenBy(share => share.Found.Party).ThenBy(share => share.Found.Sector).ThenBy(share => share.Found.Country, StringComparer.Ordinal);
    }

    private static Found Share(InfluenceKind kind, IReadOnlyList<(Fund Fund, Counted Counted)> funds, (InfluenceTotal Of, decimal Usd)? total, InfluenceThresholds? thresholds)
    {
        var counted = funds.Select(fund => fund.Counted).ToList();
        var usd = counted.Sum(fund => fund.Usd ?? 0);
        // Where nothing of it could be counted there is no share, not one of nothing.
        var share = total is null || (counted.Count > 0 && counted.TrueForAll(fund => fund.Usd is null)) ? (decimal?)null : usd / total.Value.Usd * 100;
        var level = thresholds is null || share is null ? FindingLevel.None
            : share >= thresholds.ShareHigh ? FindingLevel.High : share >= thresholds.ShareNotable ? FindingLevel.Notable : FindingLevel.None;
        return new(kind, level, counted)
        {
            // Cut, not rounded: shares never come to more than the whole.
            SharePercent = share is { } exact ? Math.Min(100, decimal.Round(exact, 4, MidpointRounding.ToZero)) : null,
            Usd = usd,
            Total = total,
            From = (thresholds?.ShareNotable, thresholds?.ShareHigh),
        };
    }

    // An income below the funds on record is out of date or of another year: then the funds are all that is known.
    private static (InfluenceTotal Of, decimal Usd)? Total(IReadOnlyList<(Fund Fund, Counted Counted)> funds, decimal? income)
    {
        var sum = funds.Sum(fund => fund.Counted.Usd ?? 0);
        if (income is { } known && known > 0 && known >= sum) return (InfluenceTotal.AnnualIncome, known);
        return sum > 0 ? (InfluenceTotal.KnownFunds, sum) : null;
    }

    private static List<(Fund Fund, Counted Counted)> Count(KnownInfluence known, IReadOnlyList<Fund> funds) => [.. funds.Select(fund =>
    {
        var (usd, rateDay, because) = InfluenceFindings.Value(known.Rates, fund.Amount, fund.Currency, known.Day);
        return (fund, new Counted(fund.Link, null, usd, rateDay, because));
    })];
}
