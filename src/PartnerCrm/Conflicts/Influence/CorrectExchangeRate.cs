using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>Says that an exchange rate is wrong. A newer one takes its place for the same day; the one before stays on record, and checks that used it stay as they were.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="Usd">US dollars for one unit of the currency.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Reason">What was wrong.</param>
public sealed record CorrectExchangeRate([IdOf(typeof(ExchangeRate))] Guid Rate, int Version, decimal Usd, string Source, string Reason) : ICommand<ExchangeRate>
{
    public async Task<ExchangeRate> Run(Session session, CancellationToken stop)
    {
        var rate = await session.Find<ExchangeRate>(Rate, Version, stop);
        return session.Add(rate.Correct(session.NewId(), Usd, Source, Reason, session.Now));
    }
}
