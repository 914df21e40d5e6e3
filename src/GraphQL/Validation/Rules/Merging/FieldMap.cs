using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules.Merging;

/// <summary>The fields of one selection set by response key, with those of its inline fragments, and the fragments it spreads.</summary>
internal sealed class FieldMap
{
    public OrderedDictionary<string, List<SelectedField>> Fields { get; } = [];

    public List<FragmentNode> Fragments { get; } = [];

    public static FieldMap Of(SelectionSetNode selections, NamedType? parent, ValidationContext context)
    {
        var map = new FieldMap();
        map.Collect(selections, parent, context);
        return map;
    }

    private void Collect(SelectionSetNode selections, NamedType? parent, ValidationContext context)
    {
        foreach (var selection in selections.Items)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!Fields.TryGetValue(field.ResponseKey, out var group))
                        Fields[field.ResponseKey] = group = [];
                    group.Add(SelectedField.Of(field, parent, context.Schema));
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.Selections, inline.On is { } on ? context.Schema.Types.GetValueOrDefault(on.Name.Value) : parent, context);
                    break;
                case FragmentSpreadNode { Name.Value: var name }
                    when context.Fragments.Find(name) is { } fragment && !Fragments.Contains(fragment, ReferenceEqualityComparer.Instance):
                    Fragments.Add(fragment);
                    break;
            }
        }
    }
}
