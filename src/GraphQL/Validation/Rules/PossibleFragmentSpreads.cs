using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules;

/// <summary>
/// A fragment's type and the type it is spread on have an object type in common.
/// Section 5.5.2.3, Fragment Spread Is Possible (<c>#sec-Fragment-spread-is-possible</c>).
/// </summary>
internal sealed class PossibleFragmentSpreads : Rule
{
    internal override void EnterInlineFragment(InlineFragmentNode node) => Check(Context.Type as NamedType, "Fragment", node);

    internal override void EnterFragmentSpread(FragmentSpreadNode node)
    {
        if (Context.Fragments.Find(node.Name.Value) is { On.Name.Value: var condition })
            Check(Context.Schema.Types.GetValueOrDefault(condition), $"Fragment \"{node.Name.Value}\"", node);
    }

    private void Check(NamedType? type, string title, Node node)
    {
        if (type is { IsComposite: true } && Context.ParentType is { } parent && !Context.Schema.Overlap(type, parent))
            Context.Report($"{title} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
    }
}
