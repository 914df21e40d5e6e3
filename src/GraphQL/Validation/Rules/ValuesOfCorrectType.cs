using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Literals fit the types of their places. Sections 5.6.1, Values of Correct Type (<c>#sec-Values-of-Correct-Type</c>),
/// 5.6.2, Input Object Field Names, and 5.6.4, Input Object Required Fields; <c>@oneOf</c> as of section 3.10.1.
/// </summary>
internal sealed class ValuesOfCorrectType : Rule
{
    internal override void EnterVariableDefinition(VariableDefinitionNode node)
    {
        if (node.Default is { } value && Context.Schema.Find(node.Type) is { IsInput: true } type)
            Check(value, type);
    }

    internal override void EnterField(FieldNode node) => Check(node.Arguments, Context.Field?.Arguments);

    internal override void EnterDirective(DirectiveNode node, string location) => Check(node.Arguments, Context.Directive?.Arguments);

    private void Check(IReadOnlyList<ArgumentNode> nodes, OrderedDictionary<string, InputField>? defined)
    {
        foreach (var node in nodes)
        {
            if (defined?.GetValueOrDefault(node.Name.Value) is { } argument)
                Check(node.Value, argument.Type);
        }
    }

    private void Check(ValueNode node, GraphType type)
    {
        switch (node)
        {
            case VariableNode:
                return;
            case NullValueNode:
                if (type.IsNonNull)
                    Context.Report($"Expected value of type \"{type}\", found null.", node);
                return;
            case ListValueNode list when type.Nullable is ListType { Of: var of }:
                foreach (var item in list.Items)
                    Check(item, of);
                return;
            case ObjectValueNode value when type.Named is InputObjectType input:
                Check(value, input);
                return;
            default:
                CheckLeaf(node, node is ListValueNode ? type.Nullable : type);
                return;
        }
    }

    private void Check(ObjectValueNode node, InputObjectType type)
    {
        Dictionary<string, ValueNode> given = [];
        foreach (var field in node.Fields)
            given[field.Name.Value] = field.Value;
        foreach (var field in type.Fields.Values.Where(field => field.IsRequired && !given.ContainsKey(field.Name)))
            Context.Report($"Field \"{type}.{field.Name}\" of required type \"{field.Type}\" was not provided.", node);
        if (type.IsOneOf && given.Count != 1)
            Context.Report($"OneOf Input Object \"{type}\" must specify exactly one key.", node);
        else if (type.IsOneOf && given.First() is { Key: var name, Value: NullValueNode })
            Context.Report($"Field \"{type}.{name}\" must be non-null.", node);
        foreach (var field in node.Fields)
        {
            if (type.Fields.TryGetValue(field.Name.Value, out var defined))
                Check(field.Value, defined.Type);
            else
                Context.Report($"Field \"{field.Name.Value}\" is not defined by type \"{type}\".{Context.Suggest(field.Name.Value, type.Fields.Keys)}", field);
        }
    }

    private void CheckLeaf(ValueNode node, GraphType type)
    {
        switch (type.Named)
        {
            case EnumType { Values: var values } named when node is not EnumValueNode { Name: var name } || !values.ContainsKey(name):
                Context.Report(EnumMessage(node, named), node);
                break;
            case ScalarType scalar when LiteralScalars.Refusal(node, scalar) is { } reason:
                Context.Report(
                    Scalars.All.Contains(scalar) ? reason : $"Expected value of type \"{type}\", found {Printer.Print(node)}; {reason}", node);
                break;
            case InputObjectType:
                Context.Report($"Expected value of type \"{type}\", found {Printer.Print(node)}.", node);
                break;
        }
    }

    private string EnumMessage(ValueNode node, EnumType type)
    {
        var text = Printer.Print(node);
        var hint = Context.Suggest(text, type.Values.Keys, "the enum value");
        return node is EnumValueNode
            ? $"Value \"{text}\" does not exist in \"{type}\" enum.{hint}"
            : $"Enum \"{type}\" cannot represent non-enum value: {text}.{hint}";
    }
}
