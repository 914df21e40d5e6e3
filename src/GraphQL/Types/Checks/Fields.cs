namespace GraphQL.Types.Checks;

/// <summary>Objects and interfaces have fields of output types, with arguments of input types (sections 3.6 and 3.7).</summary>
internal static class Fields
{
    public static void Check(SchemaProblems problems, CompositeType type)
    {
        if (type.Fields.Count == 0)
            problems.Report($"Type {type} must define one or more fields.", type.Nodes);
        foreach (var field in type.Fields.Values)
        {
            problems.CheckName(field.Name, field.Node);
            if (!field.Type.IsOutput)
                problems.Report($"The type of {type}.{field} must be Output Type but got: {field.Type}.", field.Node?.Type);
            foreach (var argument in field.Arguments.Values)
                problems.CheckArgument($"{type}.{field}", argument, argument.Node?.Type);
        }
    }
}
