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
        if (Context.IsFull)
            return;
        switch (node, type)
        {
            case (VariableNode, _):
                return;
            case (NullValueNode, NonNullType):
                Context.Report($"Expected value of non-null type \"{type}\" not to be null.", node);
                return;
            case (NullValueNode, _):
                return;
            case (_, NonNullType { Of: var of }):
                Check(node, of);
                return;
            case (ListValueNode list, ListType { Of: var of }):
                foreach (var item in list.Items)
                    Check(item, of);
                return;
            case (_, ListType { Of: var of }):
                Check(node, of);
                return;
            case (ObjectValueNode value, InputObjectType input):
                Check(value, input);
                return;
            case (_, InputObjectType):
                Context.Report($"Expected value of type \"{type}\" to be an object, found: {Literals.Show(node)}.", node);
                return;
            case (EnumValueNode { Name: var name }, EnumType { Values: var values }) when values.ContainsKey(name):
                return;
            case (_, EnumType named):
                Context.Report(EnumMessage(node, named), node);
                return;
            case (_, ScalarType scalar) when Literals.Refusal(node, scalar) is { } refusal:
                Context.Report(refusal, node);
                return;
        }
    }

    private void Check(ObjectValueNode node, InputObjectType type)
    {
        var given = node.Fields.Select(field => field.Name.Value).ToHashSet();
        foreach (var field in type.Fields.Values.Where(field => field.IsRequired && !given.Contains(field.Name)))
            Context.Report($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {Literals.Show(node)}.", node);
        foreach (var field in node.Fields)
        {
            if (type.Fields.TryGetValue(field.Name.Value, out var defined))
                Check(field.Value, defined.Type);
            else if (!Context.IsFull)
                Context.Report(UnknownMessage(field, node, type), field);
        }

        var known = node.Fields.Where(field => type.Fields.ContainsKey(field.Name.Value)).ToList();
        if (type.IsOneOf && (known.Count != 1 || known[0].Value is NullValueNode))
        {
            Context.Report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.", node);
        }
    }

    private string UnknownMessage(ObjectFieldNode field, ObjectValueNode node, InputObjectType type)
    {
        var hint = Context.Suggest(field.Name.Value, type.Fields.Keys);
        var found = hint.Length == 0 ? ", found" : $".{hint} Found";
        return $"Expected value of type \"{type}\" not to include unknown field \"{field.Name.Value}\"{found}: {Literals.Show(node)}.";
    }

    private string EnumMessage(ValueNode node, EnumType type)
    {
        var text = Literals.Show(node);
        var hint = Context.Suggest(text, type.Values.Keys, "the enum value");
        return node is EnumValueNode
            ? $"Value \"{text}\" does not exist in \"{type}\" enum.{hint}"
            : $"Enum \"{type}\" cannot represent non-enum value: {text}.{hint}";
    }
}
