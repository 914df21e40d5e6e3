using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Every fragment is spread by an operation, directly or through other fragments.
/// Section 5.5.1.4, Fragments Must Be Used (<c>#sec-Fragments-Must-Be-Used</c>).
/// </summary>
internal sealed class NoUnusedFragments : Rule
{
    internal override void LeaveDocument(DocumentNode node)
    {
        HashSet<FragmentNode> reached = new(ReferenceEqualityComparer.Instance);
        foreach (var operation in node.Definitions.OfType<OperationNode>())
            reached.UnionWith(Context.Fragments.ReachedFrom(operation));
        var used = reached.Select(fragment => fragment.Name.Value).ToHashSet();
        foreach (var fragment in node.Definitions.OfType<FragmentNode>().Where(fragment => !used.Contains(fragment.Name.Value)))
            Context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
    }
}
