using GraphQL.Language;

namespace GraphQL.Validation.Limits;

/// <summary>
/// Introspection follows only so many lists of fields, interfaces, possible types and input fields within one another:
/// each multiplies the answer by the size of the schema.
/// </summary>
internal sealed class MaxIntrospectionDepth(int most, OperationExtents extents) : Limit(extents)
{
    internal override void EnterField(FieldNode node)
    {
        if (node.Name.Value is "__schema" or "__type" && node.Selections is { } selections
            && Extents.Of(selections, Context.Fragments).IntrospectionLists >= most)
            Context.Report("Maximum introspection depth exceeded", Code, node);
    }
}
