using GraphQL.Language;

namespace GraphQL.Execution;

/// <summary>GetOperation (section 6.1).</summary>
public static class OperationChoice
{
    /// <summary>The operation of that name, or without a name the only one.</summary>
    /// <exception cref="GraphQLException">There is none, or it is not clear which.</exception>
    public static OperationNode Choose(IReadOnlyList<OperationNode> operations, string? name)
    {
        var named = name is null ? operations : [.. operations.Where(operation => operation.Name?.Value == name)];
        return named.Count switch
        {
            1 => named[0],
            0 => throw new GraphQLException(name is null ? "Must provide an operation." : $"Unknown operation named \"{name}\"."),
            _ => throw new GraphQLException("Must provide operation name if query contains multiple operations."),
        };
    }
}
