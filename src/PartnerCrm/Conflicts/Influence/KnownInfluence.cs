using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>Funds that are given or would be; without a link it is the financing of the case itself.</summary>
internal sealed record Fund(Guid? Link, Guid Donor, decimal? Amount, string? Currency, bool? Earmarked);

/// <summary>What is known of whoever gives.</summary>
internal sealed record Donor(IReadOnlyList<Sector> Sectors, string? Country);

/// <summary>A seat that a person holds, and the link that tells of it.</summary>
internal sealed record Seat(Guid Link, Guid Person);

/// <summary>A gift, as far as it is counted.</summary>
internal sealed record Given(Guid Gift, Guid From, DateOnly Day, decimal? Value, string? Currency);

/// <summary>From which shares in percent, and from which value of gifts in US dollars, findings have a level.</summary>
internal sealed record InfluenceThresholds(decimal ShareNotable, decimal ShareHigh, decimal SignificantUsd);

/// <summary>All that findings are made from, as it stood on a day.</summary>
internal sealed record KnownInfluence(Guid Candidate, DateOnly Day, Rates Rates, InfluenceThresholds Thresholds)
{
    /// <summary>The candidate's annual income, where it is on record.</summary>
    public (decimal Amount, string Currency)? Income { get; init; }

    /// <summary>Funds to the candidate.</summary>
    public IReadOnlyList<Fund> ToCandidate { get; init; } = [];

    /// <summary>Funds to the house, with what this case would bring.</summary>
    public IReadOnlyList<Fund> ToHouse { get; init; } = [];

    public IReadOnlyDictionary<Guid, Donor> Donors { get; init; } = new Dictionary<Guid, Donor>();

    /// <summary>Seats of the candidate's people in the house.</summary>
    public IReadOnlyList<Seat> SeatsInHouse { get; init; } = [];

    /// <summary>Seats of people of the house or the case in the candidate.</summary>
    public IReadOnlyList<Seat> SeatsInCandidate { get; init; } = [];

    public IReadOnlyList<Given> Gifts { get; init; } = [];

    /// <summary>In which currencies amounts are that count at the rate of the day; gifts count at that of their own.</summary>
    public IEnumerable<string> Currencies => ToCandidate.Concat(ToHouse).Select(fund => fund.Currency).Append(Income?.Currency).OfType<string>().Distinct();
}
