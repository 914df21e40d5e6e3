using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>
/// What a caller may not read or use is refused before anything is executed. The operation is walked as it would be collected, through every object type
/// that may occur, so that no alias, fragment or interface leads around a permission.
/// </summary>
public sealed class Permissions
{
    public const string Code = "FORBIDDEN";

    /// <summary>Enough to see what is wrong; a hostile document would otherwise write a long answer.</summary>
    private const int MaxErrors = 100;

    private readonly OperationContext operation;
    private readonly InputPermissions inputs;
    private readonly Dictionary<(ObjectType Type, NodeList Nodes), List<Finding>> known = [];

    private Permissions(OperationContext operation, IReadOnlyDictionary<string, object?>? given)
    {
        this.operation = operation;
        inputs = new InputPermissions(operation, given ?? ArgumentCoercion.None);
    }

    /// <summary>One error for each field, argument and input field that the caller may not use, with its place and response path; empty when all is allowed.</summary>
    /// <param name="operation">The operation, its variables coerced.</param>
    /// <param name="given">The variables as they came, since a coerced input object no longer shows which of its fields were given.</param>
    public static IReadOnlyList<GraphQLError> Check(OperationContext operation, IReadOnlyDictionary<string, object?>? given)
    {
        if (operation.Schema.Root(operation.Operation.Kind) is not { } root)
            return [];
        var found = new Permissions(operation, given).Fields(root, FieldCollection.Root(operation, root));
        return [.. found.Select(one => new GraphQLError(one.Message, [one.At], one.Path, Code))];
    }

    private List<Finding> Fields(ObjectType type, IReadOnlyList<CollectedField> fields)
    {
        var found = new List<Finding>();
        foreach (var field in fields)
        {
            var here = new List<Finding>();
            if (field.Definition.Requires is { } needed && !operation.May(needed))
                here.Add(new Finding($"You may not read {type.Name}.{field.Definition.Name}: it needs the permission {needed}.", field.Nodes[0].At, []));
            inputs.Check(type, field, here);
            here.AddRange(Below(field));
            found.AddRange(here.Distinct().Take(MaxErrors - found.Count).Select(one => one with { Path = [field.Key, .. one.Path] }));
        }

        return found;
    }

    private IEnumerable<Finding> Below(CollectedField field)
    {
        if (field.Definition.Type.Named is ScalarType or EnumType)
            yield break;
        foreach (var type in operation.Schema.PossibleTypes(field.Definition.Type.Named))
        {
            var key = (type, new NodeList(field.Nodes));
            if (!known.TryGetValue(key, out var found))
                known[key] = found = Fields(type, FieldCollection.Subfields(operation, type, field.Nodes));
            foreach (var one in found)
                yield return one;
        }
    }

    internal sealed record Finding(string Message, Location At, IReadOnlyList<object> Path)
    {
        public bool Equals(Finding? other) => other is not null && Message == other.Message && At == other.At && Path.SequenceEqual(other.Path);

        public override int GetHashCode() => HashCode.Combine(Message, At, Path.Count);
    }

    /// <summary>The same nodes in the same order are the same question, wherever they were merged.</summary>
    private readonly struct NodeList(IReadOnlyList<FieldNode> nodes) : IEquatable<NodeList>
    {
        private readonly IReadOnlyList<FieldNode> nodes = nodes;

        public bool Equals(NodeList other) => nodes.SequenceEqual(other.nodes, ReferenceEqualityComparer.Instance);

        public override bool Equals(object? obj) => obj is NodeList other && Equals(other);

        public override int GetHashCode() =>
            nodes.Aggregate(nodes.Count, static (hash, node) => HashCode.Combine(hash, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(node)));
    }
}
