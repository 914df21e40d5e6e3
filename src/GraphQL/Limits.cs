using GraphQL.Language;
using GraphQL.Validation.Limits;

namespace GraphQL;

/// <summary>How much one request may ask for; what is over is refused before it costs much.</summary>
public sealed record Limits
{
    /// <summary>Levels of fields within fields, fragments written out.</summary>
    public int MaxDepth { get; init; } = 15;

    /// <summary>Tokens in a document.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>Fields with an alias, fragments written out.</summary>
    public int MaxAliases { get; init; } = 100;

    /// <summary>Fields of the root type, fragments written out.</summary>
    public int MaxRootFields { get; init; } = 20;

    /// <summary>Bytes of a request's body.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Events that may wait for one subscriber who reads slower than they come; one more ends his subscription.</summary>
    public int MaxWaitingEvents { get; init; } = 100;

    internal ParserLimits Parser => new(Tokens: MaxTokens);

    internal ValidationLimits Operation => new(MaxDepth, MaxAliases, MaxRootFields);
}
