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
public sealed record Caller(object? Host = null, Func<string, bool>? May = null, object? Root = null);
