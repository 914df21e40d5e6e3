using GraphQL.Language;

namespace GraphQL.Validation.Limits;

/// <summary>An operation selects only so many fields in all; fragments that spread one another can double them at every level.</summary>
internal sealed class MaxFields(int most, OperationExtents extents) : Limit(extents)
{
    internal override void EnterOperation(OperationNode node) => Require(node, ExtentOf(node).Fields, most, "fields");
}
