namespace GraphQL.Execution.Pricing;

/// <summary>
/// What an operation costs, as arithmetic over its variables: worked out once for a known document, so that a request adds and multiplies only where a page size or a
/// condition is a variable, and nothing where none is.
/// </summary>
/// <param name="root">The operation itself, with its fields below.</param>
/// <param name="variableFields">How many fields' costs depend on variables.</param>
internal sealed class PricedOperation(PricedField root, int variableFields)
{
    private const int Few = 128;

    public long Cost(IReadOnlyDictionary<string, object?> variables)
    {
        var known = variableFields <= Few ? stackalloc long[variableFields] : new long[variableFields];
        known.Fill(-1);
        return root.Cost(1, variables, known);
    }

    /// <summary>The error that refuses the operation: it names the dearest field and says how to ask for less.</summary>
    public GraphQLError Refusal(OperationCost cost, IReadOnlyDictionary<string, object?> variables)
    {
        var known = new long[variableFields];
        Array.Fill(known, -1);
        return DearestPath.From(root, variables, known).Refusal(cost);
    }
}
