using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Says that a tie was recorded wrongly. A newer row takes the place of the one before, which stays on record. Give all that holds: what is left out is empty.</summary>
/// <param name="Link">The link.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="Kind">What the tie is; as before unless said.</param>
/// <param name="Title">The title or function it carries.</param>
/// <param name="Percent">The share that is owned, in percent; only for OWNS.</param>
/// <param name="Amount">The amount of the funds; only for FUNDS.</param>
/// <param name="Currency">The currency of the amount.</param>
/// <param name="Earmarked">Whether the funds are tied to a purpose; only for FUNDS.</param>
/// <param name="ValidFrom">The first day on which it holds, where it is known.</param>
/// <param name="ValidTo">The last day on which it holds, where it ended.</param>
/// <param name="Source">Where this is known from.</param>
public sealed record CorrectLink(
    [IdOf(typeof(Link))] Guid Link,
    int Version,
    string Reason,
    LinkKind? Kind = null,
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
        var link = await session.Find<Link>(Link, Version, stop);
        var terms = new LinkTerms(Kind ?? link.Kind, Title, Percent, Amount, Currency, Earmarked, ValidFrom, ValidTo, Source);
        return session.Add(link.Correct(session.NewId(), terms, Texts.Required(Reason, 4000, "reason"), session.Now));
    }
}
