using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Records a tie between two parties, read from the first to the second: "from EMPLOYS to".</summary>
/// <param name="Kind">What the tie is.</param>
/// <param name="From">The party that the tie starts at.</param>
/// <param name="To">The party that the tie leads to.</param>
/// <param name="Title">The title or function it carries.</param>
/// <param name="Percent">The share that is owned, in percent; only for OWNS.</param>
/// <param name="Amount">The amount of the funds; only for FUNDS.</param>
/// <param name="Currency">The currency of the amount.</param>
/// <param name="Earmarked">Whether the funds are tied to a purpose; only for FUNDS.</param>
/// <param name="ValidFrom">The first day on which it holds, where it is known.</param>
/// <param name="ValidTo">The last day on which it holds, where it ended.</param>
/// <param name="Source">Where this is known from.</param>
public sealed record RecordLink(
    LinkKind Kind,
    [IdOf(typeof(Organization), typeof(Contact))] Guid From,
    [IdOf(typeof(Organization), typeof(Contact))] Guid To,
    string? Title = null,
    decimal? Percent = null,
    decimal? Amount = null,
    string? Currency = null,
    bool? Earmarked = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null,
    string? Source = null) : ICommand<Link>
{
    public async Task<Link> Run(Session session, CancellationToken stop)
    {
        var from = await session.FindParty(From, "from", stop);
        var to = await session.FindParty(To, "to", stop);
        var terms = new LinkTerms(Kind, Title, Percent, Amount, Currency, Earmarked, ValidFrom, ValidTo, Source);
        return session.Add(Link.Register(session.NewId(), from, to, terms, session.Now));
    }
}
