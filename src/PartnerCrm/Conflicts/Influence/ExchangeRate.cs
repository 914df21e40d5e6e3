using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>What a unit of a currency was worth in US dollars from a day on. It is never changed: a later day has a rate of its own.</summary>
public sealed class ExchangeRate : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The import that brought it.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>The currency, as the three letters of ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>The first day on which it counts.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>US dollars for one unit of the currency.</summary>
    public required decimal Usd { get; init; }

    /// <summary>Who published it.</summary>
    public required string Source { get; init; }

    Guid IPartOf.Whole => ImportId;
}
