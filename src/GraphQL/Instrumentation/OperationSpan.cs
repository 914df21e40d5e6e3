using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using GraphQL.Execution;
using GraphQL.Language;

namespace GraphQL.Instrumentation;

/// <summary>A request from its document to its result, or one event of a subscription. The span is named by the operation's type; the name that the client chose is an attribute.</summary>
internal struct OperationSpan : IDisposable
{
    private readonly long began;
    private readonly Activity? activity;
    private string? type;
    private string? error;

    private OperationSpan(long began) => (this.began, activity) = (began, Telemetry.Source.StartActivity("graphql", ActivityKind.Server));

    public static OperationSpan Begin() =>
        Telemetry.Operations.Enabled || Telemetry.Refusals.Enabled || Telemetry.Cost.Enabled || Telemetry.Source.HasListeners() ? new OperationSpan(Stopwatch.GetTimestamp()) : default;

    public void Is(OperationContext operation)
    {
        if (began == 0)
            return;
        type = Word(operation.Operation.Kind);
        if (operation.Cost is { } cost)
            Telemetry.Cost.Record(cost.Requested, new KeyValuePair<string, object?>("graphql.operation.type", type));
        if (activity is null)
            return;
        activity.DisplayName = type;
        activity.SetTag("graphql.operation.type", type).SetTag("graphql.operation.name", operation.Operation.Name?.Value);
    }

    public ExecutionResult Answered(ExecutionResult result)
    {
        if (began == 0 || result.Errors.Count == 0)
            return result;
        error = result.Errors[0].Code ?? "REFUSED";
        if (!result.Executed || error == Limits.TimedOut)
            Telemetry.Refusals.Add(1, new KeyValuePair<string, object?>("error.type", error));
        activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", error);
        return result;
    }

    public readonly void Dispose()
    {
        if (began == 0)
            return;
        activity?.Dispose();
        var tags = new TagList { { "graphql.operation.type", type } };
        if (error is not null)
            tags.Add("error.type", error);
        Telemetry.Operations.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, tags);
    }

    [SuppressMessage("Globalization", "CA1308", Justification = "The specification's keyword is in lower case.")]
    private static string Word(OperationKind kind) => kind.ToString().ToLowerInvariant();
}
