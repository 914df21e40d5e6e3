using System.Collections.Immutable;
using GraphQL.Language;

namespace GraphQL.Execution;

/// <summary>
/// What the operations of one document were found to need: the walk of <see cref="Permissions"/> is done once for each shape of the variables, and from then on
/// a caller who holds all that was asked for passes without it. Who lacks something is always told by the walk.
/// </summary>
internal sealed class KnownPermissions
{
    private const int MaxShapes = 16;
    private ImmutableList<Passed> known = [];

    /// <summary>What the caller may not use of the operation; empty when all is allowed.</summary>
    public IReadOnlyList<GraphQLError> Check(OperationContext operation, IReadOnlyDictionary<string, object?>? given)
    {
        foreach (var passed in known)
        {
            if (ReferenceEquals(passed.Operation, operation.Operation) && passed.Given.Fits(given) && passed.Variables.Fits(operation.Variables) && Array.TrueForAll(passed.Needed, needed => operation.May(needed)))
                return [];
        }

        var asked = new HashSet<string>();
        var found = Permissions.Check(operation.With(may: permission => Note(asked, permission) && operation.May(permission)), given);
        if (found.Count == 0 && VariableShape.Of(given) is { } shape && VariableShape.Of(operation.Variables) is { } coerced)
            ImmutableInterlocked.Update(ref known, static (list, made) => [made, .. list.Take(MaxShapes - 1)], new Passed(operation.Operation, shape, coerced, [.. asked]));
        return found;
    }

    private static bool Note(HashSet<string> asked, string permission)
    {
        asked.Add(permission);
        return true;
    }

    private sealed record Passed(OperationNode Operation, VariableShape Given, VariableShape Variables, string[] Needed);
}
