using System.Diagnostics.CodeAnalysis;
using GraphQL.Execution;

namespace GraphQL;

/// <summary>
/// What came of a request that may be a subscription: one result, or a stream of them to be read once. A result of the stream that was not executed
/// (<see cref="ExecutionResult.Executed"/>) is its last, and says why the stream ended.
/// </summary>
public sealed class SubscriptionResult
{
    internal SubscriptionResult(ExecutionResult result) => Result = result;

    internal SubscriptionResult(IAsyncEnumerable<ExecutionResult> events) => Events = events;

    /// <summary>The answer to a query or mutation, or why a subscription was refused.</summary>
    public ExecutionResult? Result { get; }

    /// <summary>The stream of a subscription: whoever does not read it to its end must stop it by the token he gave.</summary>
    public IAsyncEnumerable<ExecutionResult>? Events { get; }

    /// <summary>Whether there is a stream.</summary>
    [MemberNotNullWhen(true, nameof(Events))]
    [MemberNotNullWhen(false, nameof(Result))]
    public bool IsStream => Events is not null;
}
