namespace GraphQL.Types.Checks;

/// <summary>Directives have proper names, places and arguments, and do not use themselves (section 3.13).</summary>
internal static class Directives
{
    public static void Check(SchemaProblems problems, Directive directive)
    {
        problems.CheckName(directive.Name, directive.Node);
        if (directive.Locations.Count == 0)
            problems.Report($"Directive @{directive.Name} must include 1 or more locations.", directive.Node);
        foreach (var argument in directive.Arguments.Values)
            problems.CheckArgument($"@{directive.Name}", argument, argument.Node);
        if (DirectiveReferences.From(directive, problems.Schema).Contains(directive.Name))
            problems.Report($"Directive @{directive.Name} cannot reference itself, directly or through other directives and types.", directive.Node);
    }
}
