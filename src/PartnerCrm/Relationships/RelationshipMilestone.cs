using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>What both sides want to have achieved by a day, and what came of it.</summary>
public sealed class RelationshipMilestone : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The relationship.</summary>
    public required Guid RelationshipId { get; init; }

    /// <summary>What is to be achieved.</summary>
    public required string Title { get; init; }

    /// <summary>By when.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>When it was achieved.</summary>
    public DateOnly? ReachedOn { get; internal set; }

    /// <summary>What came of it.</summary>
    public string? Result { get; internal set; }

    Guid IPartOf.Whole => RelationshipId;
}
