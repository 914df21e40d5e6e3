using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>Finds a field of an object type, and the one that every object has (section 4.1).</summary>
internal static class MetaFields
{
    private static readonly Field TypeName = new("__typename", new NonNullType(new ScalarType("String")), "The name of this object's type.")
    {
        Resolve = static field => new ValueTask<object?>(field.ParentType.Name),
    };

    public static Field? Find(ObjectType type, string name) => name == TypeName.Name ? TypeName : type.Fields.GetValueOrDefault(name);
}
