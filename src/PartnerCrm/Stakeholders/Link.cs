using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>
/// A tie between two parties, read from the first to the second: "from EMPLOYS to". Append-only: to end or to correct one is to record a newer one in its place.
/// </summary>
public sealed class Link : DatedRow
{
    private Link()
        : base(Guid.Empty)
    {
    }

    private Link(Guid id)
        : base(id)
    {
    }

    /// <summary>What the tie is.</summary>
    public LinkKind Kind { get; private init; }

    /// <summary>The party that the tie starts at.</summary>
    public Guid FromId { get; private init; }

    public PartyKind FromKind { get; private init; }

    /// <summary>The party that the tie leads to.</summary>
    public Guid ToId { get; private init; }

    public PartyKind ToKind { get; private init; }

    /// <summary>The title or function it carries, such as "Director".</summary>
    public string? Title { get; private init; }

    /// <summary>The share that is owned, in percent; only where the tie is OWNS.</summary>
    public decimal? Percent { get; private init; }

    /// <summary>The amount of the funds, in the currency; only where the tie is FUNDS.</summary>
    public decimal? Amount { get; private init; }

    /// <summary>The currency of the amount.</summary>
    public string? Currency { get; private init; }

    /// <summary>Whether the funds are tied to a purpose; only where the tie is FUNDS.</summary>
    public bool? Earmarked { get; private init; }

    /// <summary>Where this is known from.</summary>
    public string? Source { get; private init; }

    public Guid? KnownFromId { get; private init; }

    public Guid? KnownToId { get; private init; }

    /// <summary>The organization at one end where a person is at the other, as far as we know today.</summary>
    public Guid? KnownOrganizationId { get; private init; }

    /// <summary>The person at one end where an organization is at the other, as far as we know today.</summary>
    public Guid? KnownContactId { get; private init; }

    public static Link Register(Guid id, Party from, Party to, LinkTerms terms, DateTimeOffset at)
    {
        var link = Row(id, (from.Id, from.Kind), (to.Id, to.Kind), terms, at);
        link.Record(new LinkRecorded(link.Kind, link.FromId, link.ToId));
        return link;
    }

    /// <summary>The tie held until a day: a newer row says so.</summary>
    public Link End(Guid newId, DateOnly lastDay, string? reason, DateTimeOffset at)
    {
        var ended = Row(newId, (FromId, FromKind), (ToId, ToKind), Terms with { ValidTo = lastDay }, at);
        Supersede(newId, at);
        Record(new LinkSuperseded(newId) { Reason = reason });
        ended.Record(new LinkEnded(Id, lastDay) { Reason = reason });
        return ended;
    }

    /// <summary>What was recorded was wrong: a newer row says how it is.</summary>
    public Link Correct(Guid newId, LinkTerms terms, string reason, DateTimeOffset at)
    {
        var corrected = Row(newId, (FromId, FromKind), (ToId, ToKind), terms, at);
        Supersede(newId, at);
        Record(new LinkSuperseded(newId) { Reason = reason });
        corrected.Record(new LinkCorrected(Id) { Reason = reason });
        return corrected;
    }

    /// <summary>The tie never was: nothing takes its place.</summary>
    public void Retract(string reason, DateTimeOffset at)
    {
        Supersede(null, at);
        Record(new LinkRetracted { Reason = Texts.Required(reason, 4000, "reason") });
    }

    internal LinkTerms Terms => new(Kind, Title, Percent, Amount, Currency, Earmarked, ValidFrom, ValidTo, Source);

    private static Link Row(Guid id, (Guid Id, PartyKind Kind) from, (Guid Id, PartyKind Kind) to, LinkTerms terms, DateTimeOffset at)
    {
        if (from.Id == to.Id) throw new LinkToItself();
        terms.Check(from.Kind, to.Kind);
        CheckPeriod(terms.ValidFrom, terms.ValidTo);
        return new Link(id)
        {
            Kind = terms.Kind,
            FromId = from.Id,
            FromKind = from.Kind,
            ToId = to.Id,
            ToKind = to.Kind,
            Title = Texts.Optional(terms.Title),
            Percent = terms.Percent,
            Amount = terms.Amount,
            Currency = terms.Currency,
            Earmarked = terms.Earmarked,
            ValidFrom = terms.ValidFrom,
            ValidTo = terms.ValidTo,
            Source = Texts.Optional(terms.Source),
            RecordedAt = at,
        };
    }
}
