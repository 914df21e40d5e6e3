using GraphQL.Execution.Tracing;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>CollectFields and CollectSubfields (section 6.3.2), with coerced arguments. What lies below a field is kept per operation, so that asking again costs a look-up.</summary>
public static class FieldCollection
{
    /// <summary>The response keys of the operation's own selection set, in order.</summary>
    /// <exception cref="GraphQLException">A condition of <c>@skip</c> or <c>@include</c> has no value.</exception>
    public static IReadOnlyList<CollectedField> Root(OperationContext operation, ObjectType type) =>
        Plain(operation, type, operation.Operation.Selections) ?? Collect(operation, type, [operation.Operation.Selections]);

    /// <summary>The response keys below a field that returned an object of this type: the selection sets of all nodes merged under the field's key, in order.</summary>
    /// <exception cref="GraphQLException">A condition of <c>@skip</c> or <c>@include</c> has no value.</exception>
    public static IReadOnlyList<CollectedField> Subfields(OperationContext operation, ObjectType type, IReadOnlyList<FieldNode> nodes) =>
        operation.Collected.GetOrAdd(
            (type, nodes),
            static (key, operation) => Collect(
                operation, key.Type, ((IReadOnlyList<FieldNode>)key.Nodes).Where(node => node.Selections is not null).Select(node => node.Selections!)),
            operation);

    /// <summary>A field that was collected, with its arguments coerced from another context of the same operation.</summary>
    public static CollectedField Again(OperationContext operation, CollectedField field) => new(field.Key, field.Definition, field.Nodes, operation);

    // The usual selection at the root: a few fields of different keys and nothing to decide.
    private static CollectedField[]? Plain(OperationContext operation, ObjectType type, SelectionSetNode set)
    {
        if (set.Items.Count > 4) return null;
        var fields = new CollectedField[set.Items.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            if (set.Items[i] is not FieldNode { Directives.Count: 0 } node || !operation.Schema.TryGetField(type, node.Name.Value, out var definition)) return null;
            for (var j = 0; j < i; j++)
            {
                if (fields[j].Key == node.ResponseKey) return null;
            }

            fields[i] = new CollectedField(node.ResponseKey, definition, [node], operation);
        }

        return fields;
    }

    private static CollectedField[] Collect(OperationContext operation, ObjectType type, IEnumerable<SelectionSetNode> sets)
    {
        var collector = new Collector(operation, type);
        foreach (var set in sets)
            collector.Add(set);
        return collector.Fields();
    }

    private sealed class Collector(OperationContext operation, ObjectType type)
    {
        private readonly OrderedDictionary<string, List<FieldNode>> groups = [];
        private HashSet<string>? visited;

        public void Add(SelectionSetNode set)
        {
            foreach (var selection in set.Items)
            {
                if (!Included(selection))
                    continue;
                switch (selection)
                {
                    case FieldNode field:
                        if (groups.TryGetValue(field.ResponseKey, out var nodes))
                            nodes.Add(field);
                        else
                            groups.Add(field.ResponseKey, [field]);
                        break;
                    case InlineFragmentNode inline when inline.On is null || Applies(inline.On):
                        Add(inline.Selections);
                        break;
                    case FragmentSpreadNode spread when (visited ??= []).Add(spread.Name.Value)
                        && operation.Fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.On):
                        Add(fragment.Selections);
                        break;
                }
            }
        }

        public CollectedField[] Fields()
        {
            var fields = new List<CollectedField>(groups.Count);
            foreach (var (key, nodes) in groups)
            {
                // The first node speaks for all: validation has made sure that they are the same field with the same arguments.
                if (operation.Schema.TryGetField(type, nodes[0].Name.Value, out var definition))
                    fields.Add(new CollectedField(key, definition, [.. nodes], operation));
            }

            return [.. fields];
        }

        private bool Applies(NamedTypeNode on) => operation.Schema.Types.GetValueOrDefault(on.Name.Value) is { } condition && operation.Schema.IsPossible(condition, type);

        private bool Included(SelectionNode selection)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "skip" or "include" && Condition(directive) == (directive.Name.Value == "skip"))
                    return false;
            }

            return true;
        }

        private bool Condition(DirectiveNode directive)
        {
            var literal = directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value;
            var value = literal is VariableNode variable ? operation.Variables.GetValueOrDefault(variable.Name.Value) : (literal as BooleanValueNode)?.Value;
            return (value is VariableValue traced ? traced.Look() : value) as bool?
                ?? throw new GraphQLException($"Argument \"if\" of required type \"Boolean!\" was not provided to @{directive.Name.Value}.", locations: [directive.At]);
        }
    }
}
