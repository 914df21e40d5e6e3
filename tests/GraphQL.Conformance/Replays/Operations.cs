using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Conformance.Replays;

/// <summary>Executes an operation of a parsed document over a schema that answers for itself.</summary>
internal static class Operations
{
    public static ExecutionResult Execute(
        Schema schema, DocumentNode document, IReadOnlyDictionary<string, object?>? variables, string? name = null, object? host = null, object? root = null)
    {
        try
        {
            var operation = OperationChoice.Choose([.. document.Definitions.OfType<OperationNode>()], name);
            var context = new OperationContext
            {
                Schema = schema,
                Document = document,
                Operation = operation,
                Fragments = document.Definitions.OfType<FragmentNode>().ToDictionary(fragment => fragment.Name.Value),
                Variables = VariableCoercion.Coerce(schema, operation, variables),
                Host = host,
            };
            return new Executor().Execute(context, root, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (GraphQLException e)
        {
            return new ExecutionResult(e.Errors);
        }
    }
}
