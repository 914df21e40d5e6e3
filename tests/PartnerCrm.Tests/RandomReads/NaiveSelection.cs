using GraphQL.Language;
using GraphQL.Types;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Which fields are asked of an object of a type: fragments that apply put in, conditions followed, equal keys merged.</summary>
internal sealed class NaiveSelection(GraphQL.Types.Schema schema, DocumentNode document, NaiveInput input)
{
    public OrderedDictionary<string, List<FieldNode>> Of(ObjectType type, IEnumerable<FieldNode> parents) =>
        Of(type, parents.Where(parent => parent.Selections is not null).SelectMany(parent => parent.Selections!.Items));

    public OrderedDictionary<string, List<FieldNode>> Of(ObjectType type, IEnumerable<SelectionNode> selections)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        foreach (var field in Flat(type, selections))
        {
            if (!fields.TryGetValue(field.ResponseKey, out var same)) fields.Add(field.ResponseKey, same = []);
            same.Add(field);
        }

        return fields;
    }

    private IEnumerable<FieldNode> Flat(ObjectType type, IEnumerable<SelectionNode> selections) => selections.Where(IsAsked).SelectMany(selection => selection switch
    {
        FieldNode field => [field],
        InlineFragmentNode inline => inline.On is null || Applies(inline.On, type) ? Flat(type, inline.Selections.Items) : [],
        FragmentSpreadNode spread => Fragment(spread) is var fragment && Applies(fragment.On, type) ? Flat(type, fragment.Selections.Items) : [],
        _ => throw new NotSupportedException(selection.ToString()),
    });

    private bool IsAsked(SelectionNode selection) =>
        selection.Directives.All(directive => (bool)input.Value(directive.Arguments[0].Value)! == (directive.Name.Value == "include"));

    private FragmentNode Fragment(FragmentSpreadNode spread) => document.Definitions.OfType<FragmentNode>().Single(one => one.Name.Value == spread.Name.Value);

    private bool Applies(NamedTypeNode on, ObjectType type) => schema.Types[on.Name.Value] switch
    {
        UnionType union => union.Members.Contains(type),
        InterfaceType face => type.Interfaces.Contains(face),
        var other => other == type,
    };
}
