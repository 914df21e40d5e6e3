using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>Something of value that a party gave to a person: a present, a meal, a journey. What was logged wrongly gives way to a newer record, and stays.</summary>
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

    /// <summary>What was wrong with the record in whose place it stands; null where it is the first.</summary>
    public string? Reason { get; private init; }

    /// <summary>The record that took its place; null where none did, or where it never was.</summary>
    public Guid? SupersededBy { get; private set; }

    /// <summary>When it ceased to be what we know; null while it is.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <exception cref="InvalidInput">Something does not fit.</exception>
    public static Gift Log(Guid id, Guid from, Guid to, DateOnly day, string description, (decimal? Value, string? Currency) worth, DateTimeOffset at)
    {
        var gift = Row(id, from, to, day, description, worth, null, at);
        gift.Record(new GiftLogged(from, to, day));
        return gift;
    }

    /// <summary>What was logged was wrong: a newer record says how it is.</summary>
    /// <exception cref="AlreadySuperseded">It gave way before.</exception>
    public Gift Correct(Guid newId, Guid from, Guid to, DateOnly day, string description, (decimal? Value, string? Currency) worth, string reason, DateTimeOffset at)
    {
        var corrected = Row(newId, from, to, day, description, worth, Texts.Required(reason, 4000, "reason"), at);
        Supersede(newId, at);
        Record(new GiftSuperseded(newId) { Reason = reason });
        corrected.Record(new GiftCorrected(Id) { Reason = reason });
        return corrected;
    }

    /// <summary>There was no such gift: nothing takes its place.</summary>
    /// <exception cref="AlreadySuperseded">It gave way before.</exception>
    public void Retract(string reason, DateTimeOffset at)
    {
        Supersede(null, at);
        Record(new GiftRetracted { Reason = Texts.Required(reason, 4000, "reason") });
    }

    private void Supersede(Guid? by, DateTimeOffset at)
    {
        if (SupersededAt is not null) throw new AlreadySuperseded();
        (SupersededBy, SupersededAt) = (by, at);
    }

    private static Gift Row(Guid id, Guid from, Guid to, DateOnly day, string description, (decimal? Value, string? Currency) worth, string? reason, DateTimeOffset at)
    {
        if (from == to) throw new InvalidInput("Nobody gives to himself or herself.", "to");
        if (day > DateOnly.FromDateTime(at.UtcDateTime)) throw new InvalidInput("A gift is logged once it was given.", "day");
        if (worth.Value is null != worth.Currency is null) throw new InvalidInput("Give a value and its currency, or neither.", "currency");
        Money.CheckAmount(worth.Value, "value");
        if (worth.Currency is not null) Money.CheckCurrency(worth.Currency, "currency");
        return new Gift(id)
        {
            FromId = from,
            ToId = to,
            Day = day,
            Description = Texts.Required(description, 4000, "description"),
            Value = worth.Value,
            Currency = worth.Currency,
            Reason = reason,
            RecordedAt = at,
        };
    }
}
