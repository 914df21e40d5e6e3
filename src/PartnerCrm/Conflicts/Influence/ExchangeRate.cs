using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>What a unit of a currency was worth in US dollars from a day on. It is never changed: a later day has a rate of its own, and one that was wrong gives way to another of the same day.</summary>
public sealed class ExchangeRate : Entity, IPartOf
{
    private const decimal Most = 1_000_000;

    private ExchangeRate()
        : base(Guid.Empty)
    {
    }

    private ExchangeRate(Guid id)
        : base(id)
    {
    }

    /// <summary>The import that brought it; null where somebody corrected another by it.</summary>
    public Guid? ImportId { get; private init; }

    /// <summary>The currency, as the three letters of ISO 4217.</summary>
    public string Currency { get; private init; } = string.Empty;

    /// <summary>The first day on which it counts.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>US dollars for one unit of the currency.</summary>
    public decimal Usd { get; private init; }

    /// <summary>Who published it.</summary>
    public string Source { get; private init; } = string.Empty;

    /// <summary>When it came on record.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>What was wrong with the rate in whose place it stands; null where it is the first of its day.</summary>
    public string? Reason { get; private init; }

    /// <summary>The rate that took its place.</summary>
    public Guid? SupersededBy { get; private set; }

    /// <summary>When it gave way; null while it counts.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    Guid IPartOf.Whole => ImportId ?? Id;

    public static ExchangeRate Of(Guid id, RateImport import, RateRow row) =>
        new(id) { ImportId = import.Id, Currency = row.Currency, Day = row.Day, Usd = row.Usd, Source = row.Source ?? import.File, RecordedAt = import.ImportedAt };

    /// <summary>What one unit can be worth.</summary>
    public static bool Fits(decimal usd) => usd is > 0 and <= Most;

    /// <summary>It was wrong: a newer one takes its place for the same day.</summary>
    /// <exception cref="AlreadySuperseded">It gave way before.</exception>
    public ExchangeRate Correct(Guid newId, decimal usd, string source, string reason, DateTimeOffset at)
    {
        if (SupersededAt is not null) throw new AlreadySuperseded();
        if (!Fits(usd)) throw new InvalidInput($"Say how many US dollars one {Currency} is, such as 1.0845.", "usd");
        var corrected = new ExchangeRate(newId)
        {
            Currency = Currency,
            Day = Day,
            Usd = usd,
            Source = Texts.Required(source, 200, "source"),
            RecordedAt = at,
            Reason = Texts.Required(reason, 4000, "reason"),
        };
        (SupersededBy, SupersededAt) = (newId, at);
        Record(new RateSuperseded(newId) { Reason = corrected.Reason });
        corrected.Record(new RateCorrected(Id, usd) { Reason = corrected.Reason });
        return corrected;
    }
}
