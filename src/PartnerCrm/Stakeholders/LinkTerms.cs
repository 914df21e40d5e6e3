using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>What a link says beside its two ends.</summary>
public sealed record LinkTerms(
    LinkKind Kind, string? Title, decimal? Percent, decimal? Amount, string? Currency, bool? Earmarked, DateOnly? ValidFrom, DateOnly? ValidTo, string? Source)
{
    /// <summary>The kinds of party that each kind of link may lead from and to; null is either.</summary>
    public static (PartyKind? From, PartyKind? To) Ends(LinkKind kind) => kind switch
    {
        LinkKind.Employs => (PartyKind.Organization, PartyKind.Contact),
        LinkKind.BoardMember => (PartyKind.Contact, PartyKind.Organization),
        LinkKind.ConsultsFor or LinkKind.Owns or LinkKind.Controls or LinkKind.MemberOf => (null, PartyKind.Organization),
        LinkKind.Funds => (null, null),
        LinkKind.Family => (PartyKind.Contact, PartyKind.Contact),
        LinkKind.PartnerOf => (PartyKind.Organization, PartyKind.Organization),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No ends are set down for this kind of link."),
    };

    internal void Check(PartyKind from, PartyKind to)
    {
        var (wantedFrom, wantedTo) = Ends(Kind);
        if ((wantedFrom ?? from) != from || (wantedTo ?? to) != to) throw new LinkEndsDoNotFit(Kind);
        if (Percent is not null && Kind is not LinkKind.Owns) throw new InvalidInput("Only a link of kind OWNS has a percentage.", "percent");
        if (Percent is <= 0 or > 100) throw new InvalidInput("A share is more than 0 and at most 100 percent.", "percent");
        if ((Amount ?? (object?)Currency ?? Earmarked) is not null && Kind is not LinkKind.Funds) throw new InvalidInput("Only a link of kind FUNDS has an amount, a currency or earmarking.", "amount");
        if (Amount is <= 0) throw new InvalidInput("An amount is more than 0.", "amount");
        if (Amount is null != Currency is null) throw new InvalidInput("Give an amount and its currency, or neither.", "currency");
        if (Currency is not null) Money.CheckCurrency(Currency, "currency");
    }
}
