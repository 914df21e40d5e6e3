using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules.Merging;

/// <summary>
/// Selection sets that end up in one object of the response, each with its type; equal when the same nodes stand in the same order.
/// </summary>
/// <param name="MayMeet">Whether they can apply to one object at a time, or only take each other's place in the response.</param>
/// <param name="Items">Each set with the type it selects on.</param>
internal sealed record SelectionSets(bool MayMeet, IReadOnlyList<(NamedType? Parent, SelectionSetNode Node)> Items)
{
    /// <summary>The selection sets of fields that share a response key.</summary>
    public static SelectionSets Below(bool mayMeet, List<SelectedField> group) =>
        new(mayMeet, [.. group.Where(field => field.Node.Selections is not null).Select(field => (field.Inner, field.Node.Selections!))]);

    public bool Equals(SelectionSets? other)
    {
        if (other is null || MayMeet != other.MayMeet || Items.Count != other.Items.Count)
            return false;
        for (var i = 0; i < Items.Count; i++)
        {
            if (!ReferenceEquals(Items[i].Node, other.Items[i].Node))
                return false;
        }

        return true;
    }

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(MayMeet);
        foreach (var (_, node) in Items)
            hash.Add(RuntimeHelpers.GetHashCode(node));
        return hash.ToHashCode();
    }
}
