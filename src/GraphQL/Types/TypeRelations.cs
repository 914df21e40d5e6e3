using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>Questions about how the types of a schema relate.</summary>
internal static class TypeRelations
{
    /// <summary>The type that a reference in a document means; null when its name is unknown (section 3.4.1).</summary>
    public static GraphType? Find(this Schema schema, TypeNode node) => schema.TypeFromNode(node);

    /// <summary>A field that may be selected on a type: its own, or one of introspection (section 4.1 and 4.2).</summary>
    public static Field? FindField(this Schema schema, NamedType type, string name) => schema.TryGetField(type, name, out var field) ? field : null;

    /// <summary>Whether an object is one of those an abstract type stands for.</summary>
    public static bool IsPossible(this Schema schema, NamedType type, ObjectType possible) => type switch
    {
        ObjectType => type == possible,
        InterfaceType shared => possible.Interfaces.Contains(shared),
        UnionType union => union.Members.Contains(possible),
        _ => false,
    };

    /// <summary>Whether some object is of both types (section 5.5.2.3).</summary>
    public static bool Overlap(this Schema schema, NamedType one, NamedType other) =>
        one == other || schema.PossibleTypes(one).Any(possible => schema.IsPossible(other, possible));

    /// <summary>Whether every value of one type is a value of the other (section 5.8.5, AreTypesCompatible, and section 3.6.1 for outputs).</summary>
    public static bool IsSubtype(this Schema schema, GraphType type, GraphType of) => (type, of) switch
    {
        (NonNullType inner, NonNullType outer) => schema.IsSubtype(inner.Of, outer.Of),
        (_, NonNullType) => false,
        (NonNullType inner, _) => schema.IsSubtype(inner.Of, of),
        (ListType inner, ListType outer) => schema.IsSubtype(inner.Of, outer.Of),
        (NamedType inner, NamedType outer) => inner == outer
            || (inner is ObjectType possible && schema.IsPossible(outer, possible))
            || (inner is InterfaceType narrow && outer is InterfaceType wide && narrow.Interfaces.Contains(wide)),
        _ => false,
    };
}
