using GraphQL.Language;

namespace GraphQL.Types.Sdl;

/// <summary>Makes named types that have everything but their members.</summary>
internal static class TypeShells
{
    public static NamedType Make(TypeDefinitionNode node, ScalarType? given)
    {
        var (name, description) = (node.Name.Value, node.Description?.Value);
        return node switch
        {
            ScalarDefinitionNode => given is null ? new ScalarType(name, description) : Copy(given, description ?? given.Description),
            ObjectDefinitionNode => new ObjectType(name, description),
            InterfaceDefinitionNode => new InterfaceType(name, description),
            UnionDefinitionNode => new UnionType(name, description),
            EnumDefinitionNode => new EnumType(name, description),
            InputObjectDefinitionNode => new InputObjectType(name, description),
            _ => throw new ArgumentException($"{node.GetType().Name} defines no type.", nameof(node)),
        };
    }

    public static NamedType Copy(NamedType type)
    {
        NamedType copy = type switch
        {
            ScalarType scalar => Copy(scalar, scalar.Description),
            ObjectType other => new ObjectType(type.Name, type.Description) { IsTypeOf = other.IsTypeOf },
            InterfaceType other => new InterfaceType(type.Name, type.Description) { ResolveType = other.ResolveType },
            UnionType other => new UnionType(type.Name, type.Description) { ResolveType = other.ResolveType },
            EnumType => new EnumType(type.Name, type.Description),
            InputObjectType other => new InputObjectType(type.Name, type.Description) { IsOneOf = other.IsOneOf, Create = other.Create },
            _ => throw new ArgumentException($"{type} is of no known kind.", nameof(type)),
        };
        copy.Nodes = type.Nodes;
        return copy;
    }

    private static ScalarType Copy(ScalarType scalar, string? description) => new(scalar.Name, description)
    {
        SpecifiedBy = scalar.SpecifiedBy,
        Serialize = scalar.Serialize,
        ParseValue = scalar.ParseValue,
        ParseLiteral = scalar.ParseLiteral,
    };
}
