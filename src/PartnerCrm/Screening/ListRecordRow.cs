namespace PartnerCrm.Screening;

/// <summary>A record of the version in force in its file's own form, for lists whose later files say only what changed.</summary>
public sealed class ListRecordRow
{
    public required string ListKind { get; init; }

    public required string SourceId { get; init; }

    /// <summary>Keys of the records that it names.</summary>
    public required string[] PointsAt { get; init; }

    public required string Data { get; init; }
}
