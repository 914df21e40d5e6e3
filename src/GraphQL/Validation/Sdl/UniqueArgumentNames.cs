namespace GraphQL.Validation.Sdl;

/// <summary>A directive is given each argument once (section 5.4.2).</summary>
internal static class UniqueArgumentNames
{
    public static void Check(SdlContext context)
    {
        foreach (var node in context.Sites.SelectMany(site => site.Directives))
        {
            foreach (var same in node.Arguments.Select(argument => argument.Name).GroupBy(name => name.Value).Where(group => group.Skip(1).Any()))
                context.Report($"There can be only one argument named \"{same.Key}\".", same);
        }
    }
}
