using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>The schema definition itself (section 3.3.1), which is left out where the default names of the root types say the same.</summary>
internal static class SchemaRoots
{
    private static readonly OperationKind[] Kinds = [OperationKind.Query, OperationKind.Mutation, OperationKind.Subscription];

    public static IEnumerable<string> Print(Schema schema)
    {
        var roots = Kinds.Select(kind => (Kind: kind, Name: Name(schema, kind))).Where(root => root.Name is not null).ToList();
        if (schema.Description is null && HasDefaultNames(schema))
            yield break;
        var lines = roots.Select(root => $"  {Printer.Keyword(root.Kind)}: {root.Name}\n");
        yield return $"{SchemaPrinter.Description(schema.Description, "", first: true)}schema {{\n{string.Concat(lines)}}}";
    }

    /// <summary>Where a document names the root type of an operation; null when none does.</summary>
    public static NamedTypeNode? Node(Schema schema, OperationKind kind) =>
        schema.Extensions.Prepend(schema.Node).SelectMany(node => node?.Operations ?? []).LastOrDefault(operation => operation.Kind == kind)?.Type;

    /// <summary>The name of an operation's root type, even where that type turned out not to be an object.</summary>
    private static string? Name(Schema schema, OperationKind kind) => schema.Root(kind)?.Name ?? Node(schema, kind)?.Name.Value;

    // A type called Mutation that is not the root would become the root if the definition were left out.
    private static bool HasDefaultNames(Schema schema) => Kinds.All(kind => Name(schema, kind) is { } name
        ? name == kind.ToString()
        : schema.Types.GetValueOrDefault(kind.ToString()) is not ObjectType);
}
