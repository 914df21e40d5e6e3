using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// A spread names a fragment of the document.
/// Section 5.5.2.1, Fragment Spread Target Defined (<c>#sec-Fragment-Spread-Target-Defined</c>).
/// </summary>
internal sealed class KnownFragmentNames : Rule
{
    internal override void EnterFragmentSpread(FragmentSpreadNode node)
    {
        if (Context.Fragments.Find(node.Name.Value) is null)
            Context.Report($"Unknown fragment \"{node.Name.Value}\".", node.Name);
    }
}
