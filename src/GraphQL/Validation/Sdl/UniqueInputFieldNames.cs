using GraphQL.Language;

namespace GraphQL.Validation.Sdl;

/// <summary>An object literal gives each field once (section 5.6.3), in defaults and in arguments of directives.</summary>
internal static class UniqueInputFieldNames
{
    public static void Check(SdlContext context)
    {
        var arguments = context.Sites.SelectMany(site => site.Directives).SelectMany(directive => directive.Arguments).Select(argument => argument.Value);
        foreach (var value in arguments.Concat(context.Nodes.SelectMany(Defaults).OfType<ValueNode>()))
            Check(context, value);
    }

    private static void Check(SdlContext context, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items)
                    Check(context, item);
                break;
            case ObjectValueNode map:
                Dictionary<string, NameNode> known = [];
                foreach (var field in map.Fields)
                {
                    if (!known.TryAdd(field.Name.Value, field.Name))
                        context.Report($"There can be only one input field named \"{field.Name.Value}\".", known[field.Name.Value], field.Name);
                    Check(context, field.Value);
                }

                break;
        }
    }

    private static IEnumerable<ValueNode?> Defaults(TypeSystemNode node) => node switch
    {
        DirectiveDefinitionNode directive => directive.Arguments.Select(argument => argument.Default),
        ObjectDefinitionNode type => type.Fields.SelectMany(field => field.Arguments).Select(argument => argument.Default),
        InterfaceDefinitionNode type => type.Fields.SelectMany(field => field.Arguments).Select(argument => argument.Default),
        InputObjectDefinitionNode type => type.Fields.Select(field => field.Default),
        _ => [],
    };
}
