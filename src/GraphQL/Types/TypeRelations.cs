using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>Questions about how the types of a schema relate.</summary>
internal static class TypeRelations
{
    /// <summary>The type that a reference in a document means; null when its name is unknown (section 3.4.1).</summary>
    public static GraphType? Find(this Schema schema, TypeNode node) => node switch
    {
        NamedTypeNode named => schema.Types.GetValueOrDefault(named.Name.Value),
        ListTypeNode list => schema.Find(list.Of) is { } of ? new ListType(of) : null,
        NonNullTypeNode nonNull => schema.Find(nonNull.Of) is { } of ? new NonNullType(of) : null,
        _ => null,
    };

    /// <summary>A field that may be selected on a type: its own, or one of introspection (section 4.1 and 4.2).</summary>
    public static Field? FindField(this Schema schema, NamedType type, string name) =>
        type is CompositeType { Fields: var fields } && fields.TryGetValue(name, out var field) ? field : null;

    /// <summary>Whether an object is one of those an abstract type stands for.</summary>
    public static bool IsPossible(this Schema schema, NamedType type, ObjectType possible) => type switch
    {
        ObjectType => type == possible,
        InterfaceType shared => possible.Interfaces.Contains(shared),
        UnionType union => union.Members.Contains(possible),
        _ => false,
    };

    /// <summary>The object types that a composite type stands for (section 5.5.2.3, GetPossibleTypes).</summary>
    public static IEnumerable<ObjectType> PossibleTypes(this Schema schema, NamedType type) => type switch
    {
        ObjectType single => [single],
        UnionType union => union.Members,
        _ => schema.Types.Values.OfType<ObjectType>().Where(possible => schema.IsPossible(type, possible)),
    };

    /// <summary>Whether some object is of both types (section 5.5.2.3).</summary>
    public static bool Overlap(this Schema schema, NamedType one, NamedType other) =>
        one == other || schema.PossibleTypes(one).Any(possible => schema.IsPossible(other, possible));

    /// <summary>Whether a value of one type fits where the other is expected (section 5.8.5, AreTypesCompatible, and section 3.6.1 for outputs).</summary>
    public static bool IsSubtype(this Schema schema, GraphType type, GraphType expected) => (type, expected) switch
    {
        (NonNullType sub, NonNullType super) => schema.IsSubtype(sub.Of, super.Of),
        (_, NonNullType) => false,
        (NonNullType sub, _) => schema.IsSubtype(sub.Of, expected),
        (ListType sub, ListType super) => schema.IsSubtype(sub.Of, super.Of),
        (NamedType sub, NamedType super) => sub == super
            || (sub is ObjectType possible && schema.IsPossible(super, possible))
            || (sub is InterfaceType narrow && super is InterfaceType wide && narrow.Interfaces.Contains(wide)),
        _ => false,
    };
}
