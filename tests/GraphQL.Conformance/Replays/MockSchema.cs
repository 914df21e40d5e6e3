using System.Text;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Types.Sdl;

namespace GraphQL.Conformance.Replays;

/// <summary>
/// A schema whose every field answers with a value that follows from its response path and arguments alone (a hash of them, FNV-1a over UTF-8),
/// so that another implementation that mocks in the same way must give the same response.
/// </summary>
internal static class MockSchema
{
    public static Schema Read(string sdl)
    {
        var schema = SdlReader.Read(sdl);
        foreach (var type in schema.Types.Values.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            switch (type)
            {
                case ObjectType objectType:
                    foreach (var field in objectType.Fields.Values)
                        field.Resolve = context => new(Value(schema, context.Field.Definition.Type, Key(context)));
                    break;
                case InterfaceType contract:
                    contract.ResolveType = TypeOf;
                    break;
                case UnionType union:
                    union.ResolveType = TypeOf;
                    break;
            }
        }

        return schema;
    }

    private static string Key(FieldContext field) => string.Join('/', field.Path) + (field.Field.Arguments.Count > 0 ? "?" + CanonicalJson.Of(field.Field.Arguments) : "");

    private static object? Value(Schema schema, GraphType type, string key)
    {
        var (required, hash, seed) = (type.IsNonNull, Hash(key), Hash(key + "#v"));
        if (hash % (required ? 97u : 13u) == 3)
            return new GraphQLException("boom " + key);
        if (hash % (required ? 89u : 11u) == 5)
            return null;
        return type.Nullable switch
        {
            ListType list => Enumerable.Range(0, (int)(seed % 4)).Select(index => Value(schema, list.Of, $"{key}/{index}")).ToArray(),
            EnumType choice => choice.Values.Values.ElementAt((int)(seed % (uint)choice.Values.Count)).Value,
            ScalarType scalar => Leaf(scalar.Name, seed % 1000),
            ObjectType objectType => new RecordedObject(objectType.Name),
            var contract => Possible(schema, contract, seed),
        };
    }

    private static object Leaf(string scalar, uint number) => scalar switch
    {
        "Int" => (int)number,
        "Float" => number / 4.0,
        "Boolean" => number % 2 == 0,
        "ID" => $"id{number}",
        "String" => $"s{number}",
        _ => $"c{number}",
    };

    private static object Possible(Schema schema, GraphType contract, uint seed)
    {
        var names = schema.PossibleTypes(contract.Named).Select(type => type.Name).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? new object() : new RecordedObject(names[(int)(seed % (uint)names.Count)]);
    }

    private static string? TypeOf(object value) => (value as RecordedObject)?.Type;

    private static uint Hash(string text) => Encoding.UTF8.GetBytes(text).Aggregate(0x811c9dc5u, (hash, part) => unchecked((hash ^ part) * 0x01000193u));
}
