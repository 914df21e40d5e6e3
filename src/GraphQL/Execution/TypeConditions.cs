using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>Which object types a composite type stands for (DoesFragmentTypeApply, section 6.3.2; possible types, section 5.5.2.3).</summary>
internal static class TypeConditions
{
    public static bool Applies(ObjectType type, NamedType? condition) => condition switch
    {
        ObjectType other => ReferenceEquals(type, other),
        InterfaceType contract => type.Interfaces.Contains(contract),
        UnionType union => union.Members.Contains(type),
        _ => false,
    };

    public static IEnumerable<ObjectType> PossibleTypes(Schema schema, NamedType type) => type switch
    {
        ObjectType single => [single],
        UnionType union => union.Members,
        InterfaceType => schema.Types.Values.OfType<ObjectType>().Where(candidate => Applies(candidate, type)),
        _ => [],
    };
}
