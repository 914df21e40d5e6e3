namespace GraphQL.Validation.Limits;

/// <summary>
/// How much a request may ask for. All but operations are counted per operation, with every fragment written out where it is spread, before fields are merged.
/// </summary>
/// <param name="MaxDepth">Fields within fields.</param>
/// <param name="MaxAliases">Fields with an alias.</param>
/// <param name="MaxRootFields">Fields of the root type.</param>
/// <param name="MaxDirectives">Directives, those of the operation and its variables included.</param>
/// <param name="MaxFields">Fields at all levels.</param>
/// <param name="MaxIntrospectionDepth">Lists within lists below <c>__schema</c> and <c>__type</c>: this many are refused.</param>
/// <param name="MaxOperations">Operations in one document.</param>
public sealed record ValidationLimits(
    int MaxDepth = 32,
    int MaxAliases = 200,
    int MaxRootFields = 50,
    int MaxDirectives = 200,
    int MaxFields = 10_000,
    int MaxIntrospectionDepth = 3,
    int MaxOperations = 50)
{
    /// <summary>New instances of the rules that keep these limits.</summary>
    public IReadOnlyList<Rule> Rules()
    {
        var extents = new OperationExtents();
        return
        [
            new MaxDepth(MaxDepth, extents),
            new MaxAliases(MaxAliases, extents),
            new MaxRootFields(MaxRootFields, extents),
            new MaxDirectives(MaxDirectives, extents),
            new MaxFields(MaxFields, extents),
            new MaxIntrospectionDepth(MaxIntrospectionDepth, extents),
            new MaxOperations(MaxOperations, extents),
        ];
    }
}
