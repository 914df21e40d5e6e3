using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules;

/// <summary>
/// A subscription selects one field, which is not an introspection field and is not skipped or included by a directive.
/// Section 5.2.4.1, Single Root Field (<c>#sec-Single-Root-Field</c>).
/// </summary>
internal sealed class SingleFieldSubscriptions : Rule
{
    internal override void EnterOperation(OperationNode node)
    {
        if (node.Kind is not OperationKind.Subscription || Context.Schema.Subscription is not { } root)
            return;
        var title = node.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        OrderedDictionary<string, List<FieldNode>> fields = [];
        List<Node> conditions = [];
        Collect(node.Selections, root, fields, conditions, []);
        if (conditions.Count > 0)
        {
            Context.Report($"{title} must not use `@skip` or `@include` directives in the top level selection.", [.. conditions]);
            return;
        }

        if (fields.Count == 0)
            Context.Report($"{title} must select one top level field.", node.Selections);
        if (fields.Count > 1)
            Context.Report($"{title} must select only one top level field.", [.. fields.Values.Skip(1).SelectMany(nodes => nodes)]);
        foreach (var nodes in fields.Values.Where(nodes => nodes[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
            Context.Report($"{title} must not select an introspection top level field.", [.. nodes]);
    }

    private void Collect(
        SelectionSetNode selections, ObjectType root, OrderedDictionary<string, List<FieldNode>> fields, List<Node> conditions, HashSet<string> seen)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selections.Items)
        {
            conditions.AddRange(selection.Directives
                .Where(directive => directive.Name.Value is "skip" or "include")
                .DistinctBy(directive => directive.Name.Value));
            switch (selection)
            {
                case FieldNode field when fields.TryGetValue(field.ResponseKey, out var nodes):
                    nodes.Add(field);
                    break;
                case FieldNode field:
                    fields.Add(field.ResponseKey, [field]);
                    break;
                case InlineFragmentNode inline when inline.On is not { } on || Applies(on, root):
                    Collect(inline.Selections, root, fields, conditions, seen);
                    break;
                case FragmentSpreadNode { Name.Value: var name }
                    when seen.Add(name) && Context.Fragments.Find(name) is { } fragment && Applies(fragment.On, root):
                    Collect(fragment.Selections, root, fields, conditions, seen);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType root) =>
        Context.Schema.Types.GetValueOrDefault(condition.Name.Value) is { } type && Context.Schema.IsPossible(type, root);
}
