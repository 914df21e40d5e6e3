using System.Diagnostics;
using GraphQL.Language;

namespace GraphQL.Execution;

/// <summary>What the response says about an exception: a <see cref="GraphQLException"/> speaks for itself, anything else is told to the host and shown as a trace id.</summary>
internal static class Failure
{
    public const string Code = "INTERNAL";

    public static IReadOnlyList<GraphQLError> Errors(Exception exception, OperationContext operation) =>
        exception is GraphQLException known ? known.Errors : [Unforeseen(exception, operation.Report)];

    public static GraphQLError Unforeseen(Exception exception, Action<Exception, string>? report)
    {
        var traceId = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
        report?.Invoke(exception, traceId);
        return new GraphQLError(
            "Something went wrong on our side. Quote the trace id when you report it.",
            Code: Code,
            Extensions: new Dictionary<string, object?> { ["traceId"] = traceId });
    }

    public static IReadOnlyList<Location> Places(CollectedField field) => [.. field.Nodes.Select(node => node.At)];
}
