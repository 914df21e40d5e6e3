using Microsoft.EntityFrameworkCore;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>Turns amounts into US dollars at the latest rate on or before a day. Where there is none, nothing is guessed.</summary>
internal sealed class Rates(IEnumerable<(string Currency, DateOnly Day, decimal Usd)> known)
{
    public const string Usd = "USD";

    private readonly ILookup<string, (DateOnly Day, decimal Usd)> rates = known.OrderByDescending(rate => rate.Day).ToLookup(rate => rate.Currency, rate => (rate.Day, rate.Usd));

    /// <summary>What the amount is in US dollars, and the day of the rate; that day is null for US dollars themselves.</summary>
    public (decimal Usd, DateOnly? RateDay)? InUsd(decimal amount, string currency, DateOnly day)
    {
        if (currency == Usd) return (amount, null);
        foreach (var rate in rates[currency])
            if (rate.Day <= day) return (amount * rate.Usd, rate.Day);
        return null;
    }

    /// <summary>The rates of some currencies for a day and before, as they were known.</summary>
    public static async Task<Rates> Read(AsKnown known, IEnumerable<string?> currencies, DateOnly day, CancellationToken stop)
    {
        var (asked, moment) = (currencies.OfType<string>().Where(currency => currency != Usd).Distinct().ToList(), known.Moment);
        var rates = asked.Count == 0 ? [] : await known.Session.Unfiltered<ExchangeRate>()
            .Where(rate => asked.Contains(rate.Currency) && rate.Day <= day && rate.RecordedAt <= moment && (rate.SupersededAt == null || rate.SupersededAt > moment))
            .Select(rate => new { rate.Currency, rate.Day, rate.Usd }).ToListAsync(stop);
        return new(rates.Select(rate => (rate.Currency, rate.Day, rate.Usd)));
    }
}
