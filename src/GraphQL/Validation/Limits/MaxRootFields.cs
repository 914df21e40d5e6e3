using GraphQL.Language;

namespace GraphQL.Validation.Limits;

/// <summary>An operation selects only so many fields of its root type, each of which is a task of its own.</summary>
internal sealed class MaxRootFields(int most, OperationExtents extents) : Limit(extents)
{
    internal override void EnterOperation(OperationNode node) => Require(node, ExtentOf(node).RootFields, most, "root fields");
}
