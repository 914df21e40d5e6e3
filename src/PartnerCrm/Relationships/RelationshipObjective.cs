using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>A strategic objective that a relationship serves, and how.</summary>
public sealed class RelationshipObjective : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The relationship.</summary>
    public required Guid RelationshipId { get; init; }

    /// <summary>The objective.</summary>
    public required Guid ObjectiveId { get; init; }

    /// <summary>What the relationship contributes to the objective.</summary>
    public required string Contribution { get; init; }

    Guid IPartOf.Whole => RelationshipId;
}
