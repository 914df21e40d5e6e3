using GraphQL.Types.Checks;

namespace GraphQL.Types;

/// <summary>Checks that a schema as a whole is what section 3 wants: roots, names, implementations, members, inputs, defaults.</summary>
public static class SchemaValidator
{
    /// <summary>Everything that is wrong; empty when the schema can serve requests. Places are known for schemas read from documents.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        var problems = new SchemaProblems(schema);
        RootTypes.Check(problems);
        foreach (var directive in schema.Directives.Values)
            Directives.Check(problems, directive);
        foreach (var type in schema.Types.Values.Where(type => !IntrospectionTypes.All.Contains(type)))
            Check(problems, type);
        AppliedArguments.Check(problems);
        return problems.Errors;
    }

    /// <summary>Gives back a valid schema and refuses another.</summary>
    /// <exception cref="GraphQLException">With everything that is wrong.</exception>
    public static Schema Demand(Schema schema)
    {
        var errors = Validate(schema);
        return errors.Count == 0 ? schema : throw new GraphQLException(errors);
    }

    private static void Check(SchemaProblems problems, NamedType type)
    {
        problems.CheckName(type.Name, type.Nodes.Count > 0 ? type.Nodes[0] : null);
        switch (type)
        {
            case CompositeType composite:
                Fields.Check(problems, composite);
                Implementations.Check(problems, composite);
                break;
            case UnionType union:
                UnionMembers.Check(problems, union);
                break;
            case EnumType values:
                if (values.Values.Count == 0)
                    problems.Report($"Enum type {type} must define one or more values.", type.Nodes);
                foreach (var value in values.Values.Values)
                    problems.CheckName(value.Name, value.Node);
                break;
            case InputObjectType input:
                InputObjects.Check(problems, input);
                break;
        }
    }
}
