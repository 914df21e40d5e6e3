using GraphQL.Language;

namespace GraphQL.Validation.Limits;

/// <summary>An operation carries only so many directives.</summary>
internal sealed class MaxDirectives(int most, OperationExtents extents) : Limit(extents)
{
    internal override void EnterOperation(OperationNode node) => Require(node, ExtentOf(node).Directives, most, "directives");
}
