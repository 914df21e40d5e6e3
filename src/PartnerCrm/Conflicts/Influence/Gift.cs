using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>Something of value that a party gave to a person: a present, a meal, a journey.</summary>
public sealed class Gift : Entity
{
    private Gift()
        : base(Guid.Empty)
    {
    }

    private Gift(Guid id)
        : base(id)
    {
    }

    /// <summary>Who gave it.</summary>
    public Guid FromId { get; private init; }

    /// <summary>Who got it.</summary>
    public Guid ToId { get; private init; }

    /// <summary>The day on which it was given.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>What it was.</summary>
    public string Description { get; private init; } = string.Empty;

    /// <summary>What it was worth, in the currency.</summary>
    public decimal? Value { get; private init; }

    /// <summary>The currency of the value.</summary>
    public string? Currency { get; private init; }

    /// <summary>When it was logged.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <exception cref="InvalidInput">Something does not fit.</exception>
    public static Gift Log(Guid id, Guid from, Guid to, DateOnly day, string description, (decimal? Value, string? Currency) worth, DateTimeOffset at)
    {
        if (from == to) throw new InvalidInput("Nobody gives to himself or herself.", "to");
        if (day > DateOnly.FromDateTime(at.UtcDateTime)) throw new InvalidInput("A gift is logged once it was given.", "day");
        if (worth.Value is null != worth.Currency is null) throw new InvalidInput("Give a value and its currency, or neither.", "currency");
        Money.CheckAmount(worth.Value, "value");
        if (worth.Currency is not null) Money.CheckCurrency(worth.Currency, "currency");
        var gift = new Gift(id)
        {
            FromId = from,
            ToId = to,
            Day = day,
            Description = Texts.Required(description, 4000, "description"),
            Value = worth.Value,
            Currency = worth.Currency,
            RecordedAt = at,
        };
        gift.Record(new GiftLogged(from, to, day));
        return gift;
    }
}
