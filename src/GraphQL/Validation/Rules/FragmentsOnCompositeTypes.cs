using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Only types that have fields, or whose members have, can be a fragment's condition.
/// Section 5.5.1.3, Fragments on Object, Interface or Union Types (<c>#sec-Fragments-on-Object-Interface-or-Union-Types</c>).
/// </summary>
internal sealed class FragmentsOnCompositeTypes : Rule
{
    internal override void EnterFragment(FragmentNode node) => Check(node.On, $"Fragment \"{node.Name.Value}\"");

    internal override void EnterInlineFragment(InlineFragmentNode node)
    {
        if (node.On is { } condition)
            Check(condition, "Fragment");
    }

    private void Check(NamedTypeNode condition, string title)
    {
        if (Context.Schema.Types.GetValueOrDefault(condition.Name.Value) is { IsComposite: false } type)
            Context.Report($"{title} cannot condition on non composite type \"{type}\".", condition);
    }
}
