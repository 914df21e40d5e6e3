namespace GraphQL.Types.Checks;

/// <summary>Input objects have fields of input types with fitting defaults, and none needs itself (section 3.10).</summary>
internal static class InputObjects
{
    public static void Check(SchemaProblems problems, InputObjectType type)
    {
        if (type.Fields.Count == 0)
            problems.Report($"Input Object type {type} must define one or more fields.", type.Nodes);
        foreach (var field in type.Fields.Values)
        {
            var coordinate = $"{type}.{field.Name}";
            problems.CheckName(field.Name, field.Node);
            if (!field.Type.IsInput)
                problems.Report($"The type of {coordinate} must be Input Type but got: {field.Type}.", field.Node?.Type);
            problems.CheckRequired($"Required input field {coordinate}", field);
            problems.CheckDefault(coordinate, field);
            if (type.IsOneOf && field.Type.IsNonNull)
                problems.Report($"OneOf input field {coordinate} must be nullable.", field.Node?.Type);
            if (type.IsOneOf && field.Default is not null)
                problems.Report($"OneOf input field {coordinate} cannot have a default value.", field.Node);
        }

        problems.InputCycles.Check(type);
        problems.DefaultCycles.Check(type);
    }
}
