namespace PartnerCrm.Events;

/// <summary>That something happened to a thing; what, each reader looks up as far as he may see it. Kept for a day unless the configuration says otherwise.</summary>
public sealed class OutboxRow
{
    /// <summary>The audit entry of what happened.</summary>
    public required Guid Id { get; init; }

    /// <summary>The transaction that wrote it, given by the database: readers tell by it what they may have missed.</summary>
    public ulong TransactionId { get; private init; }

    /// <summary>What happened, as a name of the domain such as RelationshipMoved.</summary>
    public required string Fact { get; init; }

    /// <summary>The kind of thing it happened to.</summary>
    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
