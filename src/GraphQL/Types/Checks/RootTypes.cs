using GraphQL.Language;

namespace GraphQL.Types.Checks;

/// <summary>Root operation types are different objects, and queries have one (section 3.3.1).</summary>
internal static class RootTypes
{
    private static readonly OperationKind[] Kinds = [OperationKind.Query, OperationKind.Mutation, OperationKind.Subscription];

    public static void Check(SchemaProblems problems)
    {
        var schema = problems.Schema;
        foreach (var kind in Kinds.Where(kind => schema.Root(kind) is null))
        {
            var node = SchemaRoots.Node(schema, kind);
            var misfit = node is null ? Misfit(schema, kind) : null;
            if ((node?.Name.Value ?? misfit?.Name) is { } name)
                problems.Report(
                    $"{kind} root type must be Object type{(kind == OperationKind.Query ? "" : " if provided")}, it cannot be {name}.",
                    misfit is null ? [node] : misfit.Nodes);
            else if (kind == OperationKind.Query)
                problems.Report("Query root type must be provided.", schema.Node);
        }

        foreach (var same in Kinds.Where(kind => schema.Root(kind) is not null).GroupBy(schema.Root).Where(group => group.Skip(1).Any()))
        {
            var kinds = same.Select(Printer.Keyword).ToList();
            var list = kinds.Count == 2 ? $"{kinds[0]} and {kinds[1]}" : $"{kinds[0]}, {kinds[1]}, and {kinds[2]}";
            problems.Report(
                $"All root types must be different, \"{same.Key}\" type is used as {list} root types.",
                same.Select(kind => SchemaRoots.Node(schema, kind)));
        }
    }

    // Without a schema definition, a type that has a root's default name is meant to be that root.
    private static NamedType? Misfit(Schema schema, OperationKind kind) =>
        schema.Node is null && schema.Types.GetValueOrDefault(kind.ToString()) is { Nodes.Count: > 0 } type and not ObjectType ? type : null;
}
