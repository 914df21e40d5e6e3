using GraphQL.Language;

namespace GraphQL.Validation.Sdl;

/// <summary>Each kind of operation has one root type (section 3.3.1).</summary>
internal static class UniqueOperationTypes
{
    public static void Check(SdlContext context)
    {
        Dictionary<OperationKind, OperationTypeNode> known = [];
        foreach (var operation in context.Nodes.OfType<SchemaNode>().SelectMany(node => node.Operations))
        {
            var name = Printer.Keyword(operation.Kind);
            if (context.Schema?.Root(operation.Kind) is not null)
                context.Report($"Type for {name} already defined in the schema. It cannot be redefined.", operation);
            else if (known.TryGetValue(operation.Kind, out var first))
                context.Report($"There can be only one {name} type in schema.", first, operation);
            else
                known.Add(operation.Kind, operation);
        }
    }
}
