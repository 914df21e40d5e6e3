using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>One interest in a declaration.</summary>
public sealed class DeclarationItem : IPartOf
{
    private DeclarationItem()
    {
    }

    public Guid Id { get; private init; }

    public Guid DeclarationId { get; private init; }

    /// <summary>What kind of interest it is.</summary>
    public InterestKind Kind { get; private init; }

    /// <summary>What it is, in the declarer's words.</summary>
    public string Description { get; private init; } = string.Empty;

    /// <summary>The organization or person it concerns.</summary>
    public Guid? PartyId { get; private init; }

    /// <summary>What it is or was worth.</summary>
    public decimal? Amount { get; private init; }

    /// <summary>The currency of the amount.</summary>
    public string? Currency { get; private init; }

    /// <summary>The first day, where it is known.</summary>
    public DateOnly? ValidFrom { get; private init; }

    /// <summary>The last day; null where it goes on.</summary>
    public DateOnly? ValidTo { get; private init; }

    Guid IPartOf.Whole => DeclarationId;

    /// <exception cref="InvalidInput">Something does not fit.</exception>
    internal static DeclarationItem Of(Guid id, Guid declaration, DeclaredInterest interest)
    {
        if (interest.Amount is null != interest.Currency is null) throw new InvalidInput("Give an amount and its currency, or neither.", "items.currency");
        Money.CheckAmount(interest.Amount, "items.amount");
        if (interest.Currency is not null) Money.CheckCurrency(interest.Currency, "items.currency");
        if (interest.ValidTo < interest.ValidFrom) throw new InvalidInput("The last day lies before the first.", "items.validTo");
        return new DeclarationItem
        {
            Id = id,
            DeclarationId = declaration,
            Kind = interest.Kind,
            Description = Texts.Required(interest.Description, 4000, "items.description"),
            PartyId = interest.Party,
            Amount = interest.Amount,
            Currency = interest.Currency,
            ValidFrom = interest.ValidFrom,
            ValidTo = interest.ValidTo,
        };
    }
}
