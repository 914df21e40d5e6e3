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

    /// <summary>Fields at all levels, fragments written out.</summary>
    public int MaxFields { get; init; } = 10_000;

    /// <summary>Directives, fragments written out.</summary>
    public int MaxDirectives { get; init; } = 200;

    /// <summary>Operations in one document, of which only one is run.</summary>
    public int MaxOperations { get; init; } = 50;

    /// <summary>Values in a request's variables: every item of a list and every field of an object, at all levels.</summary>
    public int MaxValues { get; init; } = 5_000;

    /// <summary>
    /// The cost of one operation: what its fields weigh (<see cref="Types.Field.Cost"/>), times the size of the pages that they are in. In a schema that keeps the
    /// usual weights this is about the number of objects that the answer can hold. It is known before anything runs.
    /// </summary>
    public int MaxCost { get; init; } = 50_000;

    /// <summary>Whether a response says what its operation costs: <c>extensions.cost</c> with <c>requested</c> and <c>limit</c>.</summary>
    public bool ShowCost { get; init; } = true;

    /// <summary>The code of the error that ends an operation which took too long.</summary>
    public const string TimedOut = "TIMEOUT";

    /// <summary>How long one operation, or one event of a subscription, may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of a request's body.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Events that may wait for one subscriber who reads slower than they come; one more ends his subscription.</summary>
    public int MaxWaitingEvents { get; init; } = 100;

    internal ParserLimits Parser => new(Tokens: MaxTokens);

    internal ValidationLimits Operation => new(MaxDepth, MaxAliases, MaxRootFields, MaxDirectives, MaxFields, MaxOperations: MaxOperations);
}
