namespace PartnerCrm.Files;

/// <summary>Content by its hash: once, however many files hold it.</summary>
public sealed class StoredContent
{
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }
}

/// <summary>A piece of content, small enough to be read and sent one after the other.</summary>
public sealed class StoredChunk
{
    public const int Size = 256 * 1024;

    public required string Sha256 { get; init; }

    /// <summary>Its place, from 0.</summary>
    public required int Position { get; init; }

    public required byte[] Data { get; init; }
}

/// <summary>What was found out about content that came in.</summary>
public sealed record CheckedContent(string MediaType, long Bytes, string Sha256);
