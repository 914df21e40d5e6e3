using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// The schema has a root type for the kind of each operation.
/// Section 5.2.1.1, Operation Type Existence (<c>#sec-Operation-Type-Existence</c>).
/// </summary>
internal sealed class KnownOperationTypes : Rule
{
    internal override void EnterOperation(OperationNode node)
    {
        if (Context.Schema.Root(node.Kind) is null)
            Context.Report($"The {NameOf(node.Kind)} operation is not supported by the schema.", node);
    }

    private static string NameOf(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };
}
