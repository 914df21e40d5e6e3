namespace GraphQL.Execution;

/// <summary>A completed object: the values of its fields in the order of the selection.</summary>
internal sealed record ResponseMap(IReadOnlyList<CollectedField> Fields, object?[] Values);

/// <summary>A completed value that is already JSON in UTF-8.</summary>
internal sealed record ResponseJson(ReadOnlyMemory<byte> Utf8)
{
    public bool IsNull => Utf8.Span.SequenceEqual("null"u8);
}
