using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation;

/// <summary>
/// Goes through a document's executable definitions once and shows every node to every rule, keeping the types of the place up to
/// date.
/// </summary>
internal sealed class DocumentWalk(ValidationContext context, IReadOnlyList<Rule> rules)
{
    public void Run()
    {
        foreach (var rule in rules)
            rule.EnterDocument(context.Document);
        foreach (var definition in context.Document.Definitions)
        {
            if (context.IsFull)
                return;
            if (definition is OperationNode operation)
                Operation(operation);
            else if (definition is FragmentNode fragment)
                Fragment(fragment);
        }

        foreach (var rule in rules)
            rule.LeaveDocument(context.Document);
    }

    private void Operation(OperationNode node)
    {
        context.Variables.Enter(node);
        context.Type = context.Schema.Root(node.Kind);
        context.ParentType = null;
        foreach (var rule in rules)
            rule.EnterOperation(node);
        foreach (var variable in node.Variables)
        {
            if (context.IsFull)
                return;
            VariableDefinition(variable);
        }

        Directives(node.Directives, node.Kind switch
        {
            OperationKind.Query => "QUERY",
            OperationKind.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        SelectionSet(node.Selections);
    }

    private void VariableDefinition(VariableDefinitionNode node)
    {
        foreach (var rule in rules)
            rule.EnterVariableDefinition(node);
        TypeReference(node.Type);
        if (node.Default is { } value)
            Value(value, context.Schema.Find(node.Type) is { IsInput: true } type ? type : null);
        Directives(node.Directives, "VARIABLE_DEFINITION");
    }

    private void Fragment(FragmentNode node)
    {
        context.Variables.Enter(node);
        context.Type = context.Schema.Types.GetValueOrDefault(node.On.Name.Value) is { IsOutput: true } type ? type : null;
        context.ParentType = null;
        foreach (var rule in rules)
            rule.EnterFragment(node);
        TypeReference(node.On);
        Directives(node.Directives, "FRAGMENT_DEFINITION");
        SelectionSet(node.Selections);
    }

    private void SelectionSet(SelectionSetNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var (outerType, outerParent) = (context.Type, context.ParentType);
        context.ParentType = outerType?.Named is { IsComposite: true } parent ? parent : null;
        foreach (var rule in rules)
            rule.EnterSelectionSet(node);
        foreach (var selection in node.Items)
        {
            if (context.IsFull)
                break;
            context.Type = outerType;
            switch (selection)
            {
                case FieldNode field:
                    Field(field);
                    break;
                case FragmentSpreadNode spread:
                    foreach (var rule in rules)
                        rule.EnterFragmentSpread(spread);
                    Directives(spread.Directives, "FRAGMENT_SPREAD");
                    break;
                case InlineFragmentNode inline:
                    InlineFragment(inline);
                    break;
            }
        }

        (context.Type, context.ParentType) = (outerType, outerParent);
    }

    private void Field(FieldNode node)
    {
        var definition = context.ParentType is { } parent ? context.Schema.FindField(parent, node.Name.Value) : null;
        context.Field = definition;
        context.Type = definition?.Type;
        foreach (var rule in rules)
            rule.EnterField(node);
        Arguments(node.Arguments, definition?.Arguments);
        Directives(node.Directives, "FIELD");
        if (node.Selections is { } selections)
            SelectionSet(selections);
    }

    private void InlineFragment(InlineFragmentNode node)
    {
        context.Type = node.On is not { } on ? context.Type?.Named
            : context.Schema.Types.GetValueOrDefault(on.Name.Value) is { IsOutput: true } type ? type : null;
        foreach (var rule in rules)
            rule.EnterInlineFragment(node);
        if (node.On is { } condition)
            TypeReference(condition);
        Directives(node.Directives, "INLINE_FRAGMENT");
        SelectionSet(node.Selections);
    }

    private void Directives(IReadOnlyList<DirectiveNode> nodes, string location)
    {
        if (nodes.Count == 0)
            return;
        foreach (var rule in rules)
            rule.EnterDirectives(nodes, location);
        foreach (var node in nodes)
        {
            context.Directive = context.Schema.Directives.GetValueOrDefault(node.Name.Value);
            foreach (var rule in rules)
                rule.EnterDirective(node, location);
            Arguments(node.Arguments, context.Directive?.Arguments);
        }

        context.Directive = null;
    }

    private void Arguments(IReadOnlyList<ArgumentNode> nodes, OrderedDictionary<string, InputField>? definitions)
    {
        foreach (var node in nodes)
        {
            var definition = definitions?.GetValueOrDefault(node.Name.Value);
            Value(node.Value, definition?.Type, definition?.Default is not null);
        }
    }

    private void Value(ValueNode node, GraphType? type, bool hasDefault = false, InputObjectType? oneOf = null)
    {
        switch (node)
        {
            case VariableNode variable:
                context.Variables.Add(new VariableUsage(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                var items = type?.Nullable is ListType { Of: var of } ? of : type?.Nullable;
                foreach (var item in list.Items)
                    Value(item, items);
                break;
            case ObjectValueNode value:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                foreach (var rule in rules)
                    rule.EnterObjectValue(value);
                var input = type?.Named as InputObjectType;
                foreach (var field in value.Fields)
                {
                    var definition = input?.Fields.GetValueOrDefault(field.Name.Value);
                    Value(field.Value, definition?.Type, definition?.Default is not null, input is { IsOneOf: true } ? input : null);
                }

                break;
        }
    }

    private void TypeReference(TypeNode node)
    {
        while (node is not NamedTypeNode)
            node = node is ListTypeNode list ? list.Of : ((NonNullTypeNode)node).Of;
        foreach (var rule in rules)
            rule.EnterNamedType((NamedTypeNode)node);
    }
}
