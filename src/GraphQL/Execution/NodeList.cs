using System.Runtime.CompilerServices;
using GraphQL.Language;

namespace GraphQL.Execution;

/// <summary>The same nodes in the same order are the same question, wherever they were merged.</summary>
internal readonly struct NodeList(IReadOnlyList<FieldNode> nodes) : IEquatable<NodeList>
{
    private readonly IReadOnlyList<FieldNode> nodes = nodes;

    public bool Equals(NodeList other)
    {
        if (nodes.Count != other.nodes.Count)
            return false;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!ReferenceEquals(nodes[i], other.nodes[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is NodeList other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(nodes.Count, RuntimeHelpers.GetHashCode(nodes[0]));
}
