using GraphQL.Language;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Every document that is one step smaller than another: a selection, an argument, a condition or a part of a value less, or a fragment opened.</summary>
internal static class SmallerDocuments
{
    public static IEnumerable<DocumentNode> Of(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            var definition = document.Definitions[i];
            var sets = definition switch
            {
                OperationNode operation => Sets(operation.Selections, document).Select(set => (DefinitionNode)(operation with { Selections = set })),
                FragmentNode fragment => Sets(fragment.Selections, document).Select(set => (DefinitionNode)(fragment with { Selections = set })),
                _ => [],
            };
            foreach (var smaller in sets) yield return new DocumentNode(With(document.Definitions, i, [smaller]));
        }
    }

    /// <summary>The document without definitions of variables and fragments that nothing uses, and the names of those variables.</summary>
    public static (DocumentNode Document, IReadOnlyCollection<string> Unused) WithoutUnused(DocumentNode document)
    {
        while (document.Definitions.OfType<FragmentNode>().FirstOrDefault(fragment => !Text(document, except: fragment).Contains($"...{fragment.Name.Value}\n", StringComparison.Ordinal)
            && !Text(document, except: fragment).Contains($"...{fragment.Name.Value} ", StringComparison.Ordinal)) is { } unused)
            document = new DocumentNode([.. document.Definitions.Where(definition => definition != unused)]);
        var operation = document.Definitions.OfType<OperationNode>().Single();
        var rest = Printer.Print(new DocumentNode([.. document.Definitions.Select(definition => definition == operation ? operation with { Variables = [] } : definition)])) + " ";
        var gone = operation.Variables.Select(variable => variable.Variable.Name.Value).Where(name => !System.Text.RegularExpressions.Regex.IsMatch(rest, $@"\${name}\b")).ToList();
        return (new DocumentNode([.. document.Definitions.Select(definition => definition == operation
            ? operation with { Variables = [.. operation.Variables.Where(variable => !gone.Contains(variable.Variable.Name.Value))] } : definition)]), gone);
    }

    private static string Text(DocumentNode document, DefinitionNode except) => Printer.Print(new DocumentNode([.. document.Definitions.Where(definition => definition != except)])) + "\n";

    private static IEnumerable<SelectionSetNode> Sets(SelectionSetNode set, DocumentNode document)
    {
        for (var i = 0; i < set.Items.Count && set.Items.Count > 1; i++) yield return new SelectionSetNode(With(set.Items, i, []));
        for (var i = 0; i < set.Items.Count; i++)
            foreach (var smaller in Selections(set.Items[i], document)) yield return new SelectionSetNode(With(set.Items, i, smaller));
    }

    private static IEnumerable<IReadOnlyList<SelectionNode>> Selections(SelectionNode selection, DocumentNode document)
    {
        if (selection.Directives.Count > 0) yield return [selection switch
        {
            FieldNode field => field with { Directives = [] },
            InlineFragmentNode inline => inline with { Directives = [] },
            var spread => spread with { Directives = [] },
        }];
        switch (selection)
        {
            case FragmentSpreadNode spread:
                yield return [.. document.Definitions.OfType<FragmentNode>().Single(fragment => fragment.Name.Value == spread.Name.Value).Selections.Items];
                break;
            case InlineFragmentNode inline:
                yield return inline.Selections.Items;
                foreach (var set in Sets(inline.Selections, document)) yield return [inline with { Selections = set }];
                break;
            case FieldNode field:
                for (var i = 0; i < field.Arguments.Count; i++) yield return [field with { Arguments = With(field.Arguments, i, []) }];
                for (var i = 0; i < field.Arguments.Count; i++)
                    foreach (var value in Values(field.Arguments[i].Value)) yield return [field with { Arguments = With(field.Arguments, i, [field.Arguments[i] with { Value = value }]) }];
                if (field.Selections is not null)
                    foreach (var set in Sets(field.Selections, document)) yield return [field with { Selections = set }];
                break;
        }
    }

    private static IEnumerable<ValueNode> Values(ValueNode value)
    {
        if (value is ListValueNode list)
        {
            for (var i = 0; i < list.Items.Count; i++) yield return new ListValueNode(With(list.Items, i, []));
            for (var i = 0; i < list.Items.Count; i++)
                foreach (var item in Values(list.Items[i])) yield return new ListValueNode(With(list.Items, i, [item]));
        }

        if (value is not ObjectValueNode made) yield break;
        for (var i = 0; i < made.Fields.Count; i++) yield return new ObjectValueNode(With(made.Fields, i, []));
        for (var i = 0; i < made.Fields.Count; i++)
            foreach (var field in Values(made.Fields[i].Value)) yield return new ObjectValueNode(With(made.Fields, i, [made.Fields[i] with { Value = field }]));
    }

    private static List<T> With<T>(IReadOnlyList<T> list, int at, IReadOnlyList<T> instead) => [.. list.Take(at), .. instead, .. list.Skip(at + 1)];
}
