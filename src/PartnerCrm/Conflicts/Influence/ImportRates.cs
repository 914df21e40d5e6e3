using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>A rate as a line of a file says it.</summary>
public sealed record RateRow(long Line, string Currency, DateOnly Day, decimal Usd, string? Source);

/// <summary>Adds the rates that are not on record yet. A file that was imported before changes nothing; one that says another rate for a day on record is refused.</summary>
internal sealed record ImportRates(string File, IReadOnlyList<RateRow> Rows) : ICommand<RateImport>
{
    public async Task<RateImport> Run(Session session, CancellationToken stop)
    {
        var currencies = Rows.Select(row => row.Currency).Distinct().ToList();
        // A rate that was corrected since is known too: the file that brought it may be imported again.
        var known = (await session.Unfiltered<ExchangeRate>().Where(rate => currencies.Contains(rate.Currency)).OrderBy(rate => rate.RecordedAt)
            .Select(rate => new { rate.Currency, rate.Day, rate.Usd }).ToListAsync(stop))
            .GroupBy(rate => (rate.Currency, rate.Day), rate => rate.Usd).ToDictionary(rates => rates.Key, rates => rates.ToList());
        List<RateRow> added = [];
        foreach (var row in Rows)
        {
            if (known.TryAdd((row.Currency, row.Day), [row.Usd])) added.Add(row);
            else if (known[(row.Currency, row.Day)] is [.., var before] rates && !rates.Contains(row.Usd))
                throw new InvalidInput(FormattableString.Invariant(
                    $"Line {row.Line} of '{File}': {row.Currency} is {row.Usd} on {row.Day:yyyy-MM-dd}, but {before} is on record for that day. An import changes no rate: mend the line or leave it out, or correct the rate on record by correctExchangeRate."), "file");
        }

        if (added.Count == 0) return await session.UnfilteredForChange<RateImport>().OrderByDescending(before => before.ImportedAt).ThenByDescending(before => before.Id).FirstAsync(stop);
        var import = session.Add(RateImport.Of(session.NewId(), File, added.Count, session.Now));
        foreach (var row in added) session.Add(ExchangeRate.Of(session.NewId(), import, row));
        return import;
    }
}
