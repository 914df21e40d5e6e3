using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Fields of scalar and enum types end a selection, all others need one.
/// Section 5.3.3, Leaf Field Selections (<c>#sec-Leaf-Field-Selections</c>).
/// </summary>
internal sealed class ScalarLeafs : Rule
{
    internal override void EnterField(FieldNode node)
    {
        if (Context.Field is not { Type: var type })
            return;
        var name = node.Name.Value;
        if (type.Named.IsComposite && node.Selections is null)
            Context.Report($"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", node);
        else if (!type.Named.IsComposite && node.Selections is { } selections)
            Context.Report($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", selections);
    }
}
