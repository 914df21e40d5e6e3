using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>Finds the part of a schema that a coordinate names (section 3.14).</summary>
public static class SchemaCoordinates
{
    /// <summary>
    /// A <see cref="NamedType"/>, <see cref="Field"/>, <see cref="InputField"/>, <see cref="EnumValue"/> or <see cref="Directive"/>; null
    /// where there is none.
    /// </summary>
    /// <exception cref="GraphQLException">The coordinate does not parse, or what should contain the part does not exist or cannot contain it.</exception>
    public static object? Resolve(Schema schema, string coordinate) => Resolve(schema, Parser.ParseSchemaCoordinate(coordinate));

    /// <inheritdoc cref="Resolve(Schema, string)"/>
    public static object? Resolve(Schema schema, SchemaCoordinateNode coordinate)
    {
        var name = coordinate.Name.Value;
        if (coordinate.IsDirective)
            return InDirective(schema, name, coordinate.Argument?.Value);
        if (coordinate.Member is not { } member)
            return schema.Types.GetValueOrDefault(name);
        var type = schema.Types.GetValueOrDefault(name) ?? throw new GraphQLException($"Expected \"{name}\" to be defined as a type in the schema.");
        return coordinate.Argument is { } argument ? Argument(schema, type, member.Value, argument.Value) : Member(schema, type, member.Value);
    }

    private static object? InDirective(Schema schema, string name, string? argument)
    {
        var directive = schema.Directives.GetValueOrDefault(name);
        if (argument is null)
            return directive;
        return directive is null
            ? throw new GraphQLException($"Expected \"{name}\" to be defined as a directive in the schema.")
            : directive.Arguments.GetValueOrDefault(argument);
    }

    private static object? Member(Schema schema, NamedType type, string member) => type switch
    {
        EnumType values => values.Values.GetValueOrDefault(member),
        InputObjectType input => input.Fields.GetValueOrDefault(member),
        CompositeType => schema.FindField(type, member),
        _ => throw new GraphQLException($"Expected \"{type}\" to be an Enum, Input Object, Object or Interface type."),
    };

    private static InputField? Argument(Schema schema, NamedType type, string field, string argument)
    {
        if (type is not CompositeType)
            throw new GraphQLException($"Expected \"{type}\" to be an object type or interface type.");
        return schema.TryGetField(type, field, out var found)
            ? found.Arguments.GetValueOrDefault(argument)
            : throw new GraphQLException($"Expected \"{field}\" to exist as a field of type \"{type}\" in the schema.");
    }
}
