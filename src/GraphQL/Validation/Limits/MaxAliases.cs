using GraphQL.Language;

namespace GraphQL.Validation.Limits;

/// <summary>An operation renames only so many fields; aliases are how one field is asked for many times.</summary>
internal sealed class MaxAliases(int most, OperationExtents extents) : Limit(extents)
{
    internal override void EnterOperation(OperationNode node) => Require(node, ExtentOf(node).Aliases, most, "aliases");
}
