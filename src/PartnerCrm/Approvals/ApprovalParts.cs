using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>What a member of the Strategic Planning Group advised. Append-only.</summary>
public sealed class Advice : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The approval it belongs to.</summary>
    public required Guid ApprovalId { get; init; }

    /// <summary>Who advised.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What was recommended.</summary>
    public required Recommendation Recommendation { get; init; }

    /// <summary>The advice in the adviser's words.</summary>
    public required string Text { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    Guid IPartOf.Whole => ApprovalId;
}

/// <summary>What a member of the Bureau said on a proposal. Append-only.</summary>
public sealed class BureauInput : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The approval it belongs to.</summary>
    public required Guid ApprovalId { get; init; }

    /// <summary>Who gave it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What was recommended.</summary>
    public required Recommendation Recommendation { get; init; }

    /// <summary>The input in the member's words.</summary>
    public required string Text { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    Guid IPartOf.Whole => ApprovalId;
}

/// <summary>A condition of an approval, and whether it is fulfilled.</summary>
public sealed class ApprovalCondition : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The approval it belongs to.</summary>
    public required Guid ApprovalId { get; init; }

    /// <summary>What must be fulfilled.</summary>
    public required string Text { get; init; }

    /// <summary>By when.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>When it was fulfilled.</summary>
    public DateOnly? FulfilledOn { get; internal set; }

    /// <summary>What shows that it is fulfilled.</summary>
    public string? Evidence { get; internal set; }

    Guid IPartOf.Whole => ApprovalId;
}
