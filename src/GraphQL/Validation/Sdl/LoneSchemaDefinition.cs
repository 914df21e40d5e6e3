using GraphQL.Language;

namespace GraphQL.Validation.Sdl;

/// <summary>A document defines the schema at most once, and not at all when it extends one (section 3.3).</summary>
internal static class LoneSchemaDefinition
{
    public static void Check(SdlContext context)
    {
        var defined = context.Schema is { } schema && (schema.Node ?? (object?)schema.Query ?? schema.Mutation ?? schema.Subscription) is not null;
        foreach (var (index, node) in context.Nodes.OfType<SchemaNode>().Where(node => !node.Extends).Index())
        {
            if (defined)
                context.Report("Cannot define a new schema within a schema extension.", node);
            else if (index > 0)
                context.Report("Must provide only one schema definition.", node);
        }
    }
}
