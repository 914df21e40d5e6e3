using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules.Merging;

/// <summary>A field as it is selected on a type; type and definition are null where they are unknown.</summary>
internal sealed record SelectedField(NamedType? Parent, FieldNode Node, Field? Definition)
{
    public static SelectedField Of(FieldNode node, NamedType? parent, Schema schema) =>
        new(parent, node, parent is null ? null : schema.FindField(parent, node.Name.Value));

    /// <summary>The type that the field's own selection set is about.</summary>
    public NamedType? Inner => Definition?.Type.Named;
}
