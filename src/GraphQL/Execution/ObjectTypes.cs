using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>ResolveAbstractType (section 6.4.3): the object type of a value of an interface or union.</summary>
internal static class ObjectTypes
{
    public static ObjectType Of(object value, NamedType type, OperationContext operation, string field)
    {
        var name = type switch
        {
            InterfaceType { ResolveType: { } resolve } => resolve(value),
            UnionType { ResolveType: { } resolve } => resolve(value),
            _ => (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("__typename") as string
                ?? operation.Schema.PossibleTypes(type).FirstOrDefault(candidate => candidate.IsTypeOf?.Invoke(value) == true)?.Name,
        };
        if (name is null)
        {
            throw new GraphQLException(
                $"Abstract type \"{type.Name}\" must resolve to an Object type at runtime for field \"{field}\". " +
                $"Either the \"{type.Name}\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function.");
        }

        return operation.Schema.Types.GetValueOrDefault(name) switch
        {
            ObjectType found when operation.Schema.IsPossible(type, found) => found,
            ObjectType => throw new GraphQLException($"Runtime Object type \"{name}\" is not a possible type for \"{type.Name}\"."),
            null => throw new GraphQLException($"Abstract type \"{type.Name}\" was resolved to a type \"{name}\" that does not exist inside the schema."),
            _ => throw new GraphQLException($"Abstract type \"{type.Name}\" was resolved to a non-object type \"{name}\"."),
        };
    }
}
