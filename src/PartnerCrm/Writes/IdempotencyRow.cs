namespace PartnerCrm.Writes;

/// <summary>Remembers that a command took effect, so that a retry after a lost answer finds the deed instead of doing it twice. Kept for a month unless the configuration says otherwise.</summary>
public sealed class IdempotencyRow
{
    public required Guid Actor { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 over the command's name and input.</summary>
    public required byte[] InputHash { get; init; }

    public required Guid EntityId { get; init; }

    public required int EntityVersion { get; init; }

    /// <summary>The audit entries of what it did.</summary>
    public required Guid[] Facts { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
