using GraphQL.Language;

namespace GraphQL.Validation.Sdl;

/// <summary>A field or directive defines each argument once (sections 3.6.1 and 3.13).</summary>
internal static class UniqueArgumentDefinitionNames
{
    public static void Check(SdlContext context)
    {
        foreach (var node in context.Nodes)
        {
            switch (node)
            {
                case DirectiveDefinitionNode directive:
                    Check(context, $"@{directive.Name.Value}", directive.Arguments);
                    break;
                case ObjectDefinitionNode type:
                    Check(context, type.Name.Value, type.Fields);
                    break;
                case InterfaceDefinitionNode type:
                    Check(context, type.Name.Value, type.Fields);
                    break;
            }
        }
    }

    private static void Check(SdlContext context, string type, IEnumerable<FieldDefinitionNode> fields)
    {
        foreach (var field in fields)
            Check(context, $"{type}.{field.Name.Value}", field.Arguments);
    }

    private static void Check(SdlContext context, string owner, IEnumerable<InputValueDefinitionNode> arguments)
    {
        foreach (var same in arguments.Select(argument => argument.Name).GroupBy(name => name.Value).Where(group => group.Skip(1).Any()))
            context.Report($"Argument \"{owner}({same.Key}:)\" can only be defined once.", same);
    }
}
