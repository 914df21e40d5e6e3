using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution.Pricing;

/// <summary>
/// Prices an operation of a valid document: collects fields as execution does (section 6.3.2), but leaves open what variables decide. Fields of one response key that are
/// included under the same conditions count once.
/// </summary>
internal sealed class PriceList
{
    private readonly Schema schema;
    private readonly IReadOnlyDictionary<string, FragmentNode> fragments;
    private readonly Dictionary<(ObjectType Type, NodeList Nodes), IReadOnlyList<PricedField>> known = [];
    private int variableFields;

    private PriceList(Schema schema, IReadOnlyDictionary<string, FragmentNode> fragments) => (this.schema, this.fragments) = (schema, fragments);

    public static PricedOperation Of(Schema schema, IReadOnlyDictionary<string, FragmentNode> fragments, OperationNode operation)
    {
        var list = new PriceList(schema, fragments);
        var fields = schema.Root(operation.Kind) is { } type ? list.Fields(type, [operation.Selections]) : [];
        var root = new PricedField("", null, null, Condition.Always, [fields], ref list.variableFields);
        return new PricedOperation(root, list.variableFields);
    }

    private PricedField[] Fields(ObjectType type, IEnumerable<SelectionSetNode> sets)
    {
        var groups = new OrderedDictionary<(string Key, string Condition), (Condition Condition, List<FieldNode> Nodes)>();
        HashSet<(string Fragment, string Condition)>? visited = null;
        foreach (var set in sets)
            Collect(set, Condition.Always);

        var fields = new List<PricedField>(groups.Count);
        foreach (var ((key, _), (condition, nodes)) in groups)
        {
            if (schema.TryGetField(type, nodes[0].Name.Value, out var definition))
                fields.Add(new PricedField(key, nodes[0], definition, condition, Below(definition, nodes), ref variableFields));
        }

        return [.. fields];

        void Collect(SelectionSetNode set, Condition outer)
        {
            foreach (var selection in set.Items)
            {
                if (outer.And(selection.Directives) is not { } condition)
                    continue;
                switch (selection)
                {
                    case FieldNode field:
                        if (groups.TryGetValue((field.ResponseKey, condition.Text), out var group))
                            group.Nodes.Add(field);
                        else
                            groups.Add((field.ResponseKey, condition.Text), (condition, [field]));
                        break;
                    case InlineFragmentNode inline when inline.On is null || Applies(inline.On):
                        Collect(inline.Selections, condition);
                        break;
                    case FragmentSpreadNode spread when (visited ??= []).Add((spread.Name.Value, condition.Text))
                        && fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.On):
                        Collect(fragment.Selections, condition);
                        break;
                }
            }
        }

        bool Applies(NamedTypeNode on) => schema.Types.GetValueOrDefault(on.Name.Value) is { } condition && schema.IsPossible(condition, type);
    }

    private List<IReadOnlyList<PricedField>> Below(Field field, List<FieldNode> nodes)
    {
        if (field.Type.Named is ScalarType or EnumType)
            return [];
        var choices = new List<IReadOnlyList<PricedField>>();
        foreach (var type in schema.PossibleTypes(field.Type.Named))
        {
            var key = (type, new NodeList(nodes));
            if (!known.TryGetValue(key, out var fields))
                known[key] = fields = Fields(type, nodes.Where(node => node.Selections is not null).Select(node => node.Selections!));
            choices.Add(fields);
        }

        return choices;
    }
}
