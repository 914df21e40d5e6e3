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
    private readonly Dictionary<(ObjectType Type, NodeList Nodes), List<Finding>?> known = [];

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
        return found is null ? [] : [.. found.Select(one => new GraphQLError(one.Message, [one.At], one.Path, Code))];
    }

    private List<Finding>? Fields(ObjectType type, IReadOnlyList<CollectedField> fields)
    {
        List<Finding>? found = null;
        foreach (var field in fields)
        {
            List<Finding>? here = null;
            if (field.Definition.Requires is { } needed && !operation.May(needed))
                (here ??= []).Add(new Finding($"You may not read {type.Name}.{field.Definition.Name}: it needs the permission {needed}.", field.Nodes[0].At, []));
            if (field.Nodes[0].Arguments.Count > 0)
                inputs.Check(type, field, ref here);
            Below(field, ref here);
            if (here is not null)
                (found ??= []).AddRange(here.Distinct().Take(MaxErrors - found.Count).Select(one => one with { Path = [field.Key, .. one.Path] }));
        }

        return found;
    }

    private void Below(CollectedField field, ref List<Finding>? found)
    {
        if (field.Definition.Type.Named is ScalarType or EnumType)
            return;
        foreach (var type in operation.Schema.PossibleTypes(field.Definition.Type.Named))
        {
            var key = (type, new NodeList(field.Nodes));
            if (!known.TryGetValue(key, out var below))
                known[key] = below = Fields(type, FieldCollection.Subfields(operation, type, field.Nodes));
            if (below is not null)
                (found ??= []).AddRange(below);
        }
    }

    internal sealed record Finding(string Message, Location At, IReadOnlyList<object> Path)
    {
        public bool Equals(Finding? other) => other is not null && Message == other.Message && At == other.At && Path.SequenceEqual(other.Path);

        public override int GetHashCode() => HashCode.Combine(Message, At, Path.Count);
    }
}
