using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// No two operations of a document share a name.
/// Section 5.2.2.1, Operation Name Uniqueness (<c>#sec-Operation-Name-Uniqueness</c>).
/// </summary>
internal sealed class UniqueOperationNames : Rule
{
    private readonly Dictionary<string, NameNode> _seen = [];

    internal override void EnterOperation(OperationNode node)
    {
        if (node.Name is { } name && !_seen.TryAdd(name.Value, name))
            Context.Report($"There can be only one operation named \"{name.Value}\".", _seen[name.Value], name);
    }
}
