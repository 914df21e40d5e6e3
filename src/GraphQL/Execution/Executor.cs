using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;

namespace GraphQL.Execution;

/// <summary>
/// ExecuteRequest from a known operation with coerced variables on (sections 6.2 to 6.4). One executor serves any number of requests at a time;
/// it only remembers how members of the host's types are read.
/// </summary>
public sealed class Executor
{
    internal MemberReader Members { get; } = new();

    internal LeafWriter Leaves { get; } = new();

    /// <summary>Runs the operation: the root fields of a mutation one after the other, everything else side by side.</summary>
    /// <exception cref="OperationCanceledException">The caller went away; nothing of this operation runs on.</exception>
    public async Task<ExecutionResult> Execute(OperationContext operation, object? root, CancellationToken stop)
    {
        var kind = operation.Operation.Kind;
        if (operation.Schema.Root(kind) is not { } type)
            return new ExecutionResult(null, [new GraphQLError($"Schema is not configured to execute {Word(kind)} operation.", [operation.Operation.At])]);

        var run = new OperationRun(operation, this, stop);
        object? data;
        try
        {
            data = await run.Fields(type, root, FieldCollection.Root(operation, type), null, serial: kind == OperationKind.Mutation);
        }
        catch (GraphQLException e)
        {
            return new ExecutionResult(null, e.Errors);
        }

        return new ExecutionResult(ReferenceEquals(data, OperationRun.Bubble) ? null : data, run.Errors.ToArray(), run.Bytes);
    }

    [SuppressMessage("Globalization", "CA1308", Justification = "The specification's keyword is in lower case.")]
    private static string Word(OperationKind kind) => kind.ToString().ToLowerInvariant();
}
