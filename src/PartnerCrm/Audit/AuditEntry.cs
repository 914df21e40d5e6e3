namespace PartnerCrm.Audit;

/// <summary>One recorded fact: what happened, to what, who did it, when and why. Append-only.</summary>
public sealed class AuditEntry
{
    public required Guid Id { get; init; }

    /// <summary>When the fact was recorded, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The contact who acted; the program itself where it is empty.</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>What happened, as a name of the domain such as RelationshipMoved.</summary>
    public required string Fact { get; init; }

    /// <summary>The kind of thing it happened to.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The thing it happened to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Why, in the words of the person who did it.</summary>
    public required string? Reason { get; init; }

    /// <summary>The fact's own properties as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>The sealed batch this entry belongs to; null until it is sealed.</summary>
    public long? Batch { get; init; }
}

/// <summary>One field's value before and after one recorded fact. Append-only, but a personal value may be erased: its salted hash stays.</summary>
public sealed class AuditChange
{
    public required Guid Id { get; init; }

    public required Guid EntryId { get; init; }

    /// <summary>The whole in whose history this change is read.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The kind of row that changed.</summary>
    public required string EntityKind { get; init; }

    public required Guid EntityId { get; init; }

    /// <summary>The name of the changed field.</summary>
    public required string Field { get; init; }

    /// <summary>The value before, as JSON; null where there was none.</summary>
    public required string? Before { get; init; }

    /// <summary>The value after, as JSON; null where there is none.</summary>
    public required string? After { get; init; }

    public byte[]? Salt { get; init; }

    public byte[]? BeforeHash { get; init; }

    public byte[]? AfterHash { get; init; }

    /// <summary>When the values were erased on request of the person they are about.</summary>
    public DateTimeOffset? ErasedAt { get; init; }
}
