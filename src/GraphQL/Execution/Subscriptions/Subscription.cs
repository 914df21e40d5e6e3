namespace GraphQL.Execution.Subscriptions;

/// <summary>A subscription request, and how it is carried out for whoever reads it when an event comes.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Prepare">Everything before execution, permissions included, as this caller.</param>
/// <param name="Execute">Execution with an event as the root value.</param>
/// <param name="Report">Told about what nobody foresaw.</param>
internal sealed record Subscription(
    Request Request,
    Func<Caller, OperationContext> Prepare,
    Func<OperationContext, object?, CancellationToken, Task<ExecutionResult>> Execute,
    Action<Exception, string>? Report);
