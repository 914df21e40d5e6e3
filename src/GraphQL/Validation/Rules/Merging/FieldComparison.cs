using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules.Merging;

/// <summary>When two fields of one response key cannot be told apart or put together (section 5.3.2).</summary>
internal static class FieldComparison
{
    /// <summary>Whether responses of the two types have different shapes (SameResponseShape).</summary>
    public static bool Conflicting(GraphType one, GraphType other) => (one, other) switch
    {
        (ListType a, ListType b) => Conflicting(a.Of, b.Of),
        (NonNullType a, NonNullType b) => Conflicting(a.Of, b.Of),
        (NamedType a, NamedType b) => (!a.IsComposite || !b.IsComposite) && a != b,
        _ => true,
    };

    /// <summary>Whether two fields are given identical sets of arguments; the order of arguments and of an object's fields does not matter.</summary>
    public static bool SameArguments(FieldNode one, FieldNode other)
    {
        if (one.Arguments.Count != other.Arguments.Count)
            return false;
        if (one.Arguments.Count == 0)
            return true;
        Dictionary<string, ValueNode> values = [];
        foreach (var argument in other.Arguments)
            values[argument.Name.Value] = argument.Value;
        return one.Arguments.All(argument => values.TryGetValue(argument.Name.Value, out var value) && Same(argument.Value, value));
    }

    private static bool Same(ValueNode one, ValueNode other) => (one, other) switch
    {
        (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
        (IntValueNode a, IntValueNode b) => a.Text == b.Text,
        (FloatValueNode a, FloatValueNode b) => a.Text == b.Text,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value && a.Block == b.Block,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode a, EnumValueNode b) => a.Name == b.Name,
        (ListValueNode a, ListValueNode b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (ObjectValueNode a, ObjectValueNode b) => Same(Sorted(a), Sorted(b)),
        _ => false,
    };

    private static bool Same(List<ObjectFieldNode> one, List<ObjectFieldNode> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First.Name.Value == pair.Second.Name.Value && Same(pair.First.Value, pair.Second.Value));

    private static List<ObjectFieldNode> Sorted(ObjectValueNode value) => [.. value.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal)];
}
