using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.Types.Checks;

/// <summary>Compares a default with its type, without looking at the defaults inside its type.</summary>
internal static class DefaultValues
{
    /// <summary>Each part that does not fit: its path inside the default, the reason, the place.</summary>
    public static IEnumerable<(string Path, string Reason, ValueNode Node)> Mismatches(ValueNode value, GraphType type, string path = "")
    {
        switch (type)
        {
            case NonNullType wrapped:
                return value is NullValueNode
                    ? [(path, $"Expected value of non-null type \"{type}\" not to be null.", value)]
                    : Mismatches(value, wrapped.Of, path);
            case var _ when value is NullValueNode:
                return [];
            case ListType list when value is ListValueNode items:
                return items.Items.SelectMany((item, index) => Mismatches(item, list.Of, $"{path}[{index}]"));
            case ListType list:
                return Mismatches(value, list.Of, path);
            case InputObjectType input:
                return value is ObjectValueNode map ? InObject(map, input, path) : [(path, NotOf(input, "to be an object", value), value)];
            default:
                return Refusal(value, type) is { } reason ? [(path, reason, value)] : [];
        }
    }

    private static IEnumerable<(string Path, string Reason, ValueNode Node)> InObject(ObjectValueNode map, InputObjectType type, string path)
    {
        foreach (var written in map.Fields)
        {
            var name = written.Name.Value;
            if (!type.Fields.TryGetValue(name, out var field))
            {
                yield return (path, NotOf(type, $"not to include unknown field \"{name}\"", map), map);
                continue;
            }

            foreach (var mismatch in Mismatches(written.Value, field.Type, $"{path}.{name}"))
                yield return mismatch;
        }

        foreach (var missing in type.Fields.Values.Where(field => field.IsRequired && map.Fields.All(written => written.Name.Value != field.Name)))
            yield return (path, NotOf(type, $"to include required field \"{missing.Name}\"", map), map);
        if (type.IsOneOf && (map.Fields.Count != 1 || map.Fields[0].Value is NullValueNode))
            yield return (path, $"Exactly one key must be specified, and not as null, for OneOf type \"{type}\".", map);
    }

    private static string? Refusal(ValueNode value, GraphType type) => type switch
    {
        ScalarType scalar => Literals.Refusal(value, scalar),
        EnumType values when value is not EnumValueNode =>
            $"Enum \"{values}\" cannot represent non-enum value: {Printer.Print(value)}.",
        EnumType values when !values.Values.ContainsKey(((EnumValueNode)value).Name) =>
            $"Value \"{Printer.Print(value)}\" does not exist in \"{values}\" enum.",
        _ => null,
    };

    private static string NotOf(NamedType type, string demand, ValueNode found) =>
        $"Expected value of type \"{type}\" {demand}, found: {Literals.Show(found)}.";
}
