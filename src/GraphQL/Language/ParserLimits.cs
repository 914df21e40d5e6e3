namespace GraphQL.Language;

/// <summary>How much of a document the parser is willing to read. All are counted while parsing, so that a hostile document costs little.</summary>
/// <param name="Depth">The most levels of nesting (selection sets, lists, objects, list types) inside one another.</param>
/// <param name="Tokens">The most tokens in one document.</param>
/// <param name="NameLength">The most letters in a name; messages repeat names.</param>
public sealed record ParserLimits(int Depth = 200, int Tokens = 15_000, int NameLength = 10_000)
{
    /// <summary>For requests from outside.</summary>
    public static ParserLimits Request { get; } = new();

    /// <summary>For a schema's own documents, which may be long.</summary>
    public static ParserLimits Schema { get; } = new(Tokens: int.MaxValue);
}
