using GraphQL.Language;

namespace GraphQL;

/// <summary>What a client asks (GraphQL over HTTP, "Request parameters"): a document, the operation to run in it, and the values of its variables as plain JSON values.</summary>
public sealed record Request(string Query, string? OperationName = null, IReadOnlyDictionary<string, object?>? Variables = null)
{
    /// <summary>Whether the way the request came allows an operation of this kind; what is not allowed is refused with <see cref="KindNotAllowed"/>.</summary>
    public Func<OperationKind, bool> Allows { get; init; } = static _ => true;

    public const string KindNotAllowed = "OPERATION_NOT_ALLOWED";
}

/// <summary>Who asks.</summary>
/// <param name="Host">The host's own object for this request, which resolvers and sources get.</param>
/// <param name="May">Whether the caller holds a permission; without it everything is allowed.</param>
/// <param name="Root">The value that root fields without a resolver are read from.</param>
public sealed record Caller(object? Host = null, Func<string, bool>? May = null, object? Root = null)
{
    /// <summary>The same caller with the rights he has now, asked at each event of a subscription; null when he may no longer be here. Without it his rights stay.</summary>
    public Func<CancellationToken, ValueTask<Caller?>>? Renew { get; init; }

    /// <summary>Callers of equal keys get equal answers to equal requests, so that their equal subscriptions share one read for each event; null: shared with nobody. Asked for by subscriptions alone.</summary>
    public Func<string>? RightsKey { get; init; }
}
