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

    /// <summary>With whom the answers to equal subscriptions are shared, asked for by subscriptions alone; null: with nobody.</summary>
    public Func<Sharing>? Sharing { get; init; }
}

/// <summary>Equal subscriptions of callers of equal rights share one stream, and one read for each event unless that read looked at who asks.</summary>
/// <param name="RightsKey">Equal for callers of equal rights.</param>
/// <param name="PersonKey">Who holds the rights; an answer that depends on it is shared with the same person alone.</param>
/// <param name="WasPersonAsked">Whether anything has looked at who the caller is, beyond his rights, since this was last asked.</param>
public sealed record Sharing(string RightsKey, string PersonKey, Func<bool> WasPersonAsked);
