using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>No two fragments of a document share a name. Section 5.5.1.1, Fragment Name Uniqueness (<c>#sec-Fragment-Name-Uniqueness</c>).</summary>
internal sealed class UniqueFragmentNames : Rule
{
    private readonly Dictionary<string, NameNode> _seen = [];

    internal override void EnterFragment(FragmentNode node)
    {
        if (!_seen.TryAdd(node.Name.Value, node.Name))
            Context.Report($"There can be only one fragment named \"{node.Name.Value}\".", _seen[node.Name.Value], node.Name);
    }
}
