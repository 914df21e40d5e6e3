using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts.Paths;

/// <summary>One edge between two parties: a recorded link, or an interest that a person declared. It may be walked in either direction.</summary>
/// <param name="Id">The link or the declared item.</param>
/// <param name="From">Where it starts, as recorded.</param>
/// <param name="To">Where it leads, as recorded.</param>
/// <param name="IsOwnership">Whether shares are held, so that percentages multiply along a chain.</param>
/// <param name="Percent">The share held, where it is known.</param>
/// <param name="ValidFrom">The first day on which it holds; null where that is not known.</param>
/// <param name="ValidTo">The last day on which it holds; null where no end is known.</param>
public sealed record Tie(Guid Id, Guid From, Guid To, bool IsOwnership, decimal? Percent, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>What the link is; null where the tie was declared.</summary>
    public LinkKind? Link { get; init; }

    /// <summary>What was declared; null where the tie is a link.</summary>
    public InterestKind? Interest { get; init; }

    /// <summary>What a declared interest is worth in US dollars, where that is known.</summary>
    public decimal? UsdAmount { get; init; }

    public bool IsDeclared => Interest is not null;

    /// <summary>Whether it holds on a day; what is not known does not exclude it.</summary>
    public bool HoldsOn(DateOnly day) => !(ValidFrom > day) && !(ValidTo < day);

    public bool Touches(Guid party) => From == party || To == party;

    public Guid OtherEnd(Guid party) => From == party ? To : From;
}
