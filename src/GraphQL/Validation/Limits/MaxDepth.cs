using GraphQL.Language;

namespace GraphQL.Validation.Limits;

/// <summary>An operation nests its fields only so deep.</summary>
internal sealed class MaxDepth(int most, OperationExtents extents) : Limit(extents)
{
    internal override void EnterOperation(OperationNode node) => Require(node, ExtentOf(node).Depth, most, "levels of fields");
}
