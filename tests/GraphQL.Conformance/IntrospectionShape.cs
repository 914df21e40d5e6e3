using System.Text.Json.Nodes;
using GraphQL.Language;

namespace GraphQL.Conformance;

/// <summary>
/// An introspection answer as text that two equal schemas share: types and directives by name, without the wording and the members that are the
/// server's own (descriptions of built-in things, the introspection types themselves, which later editions extend).
/// </summary>
public static class IntrospectionShape
{
    private static readonly string[] BuiltInScalars = ["String", "Int", "Float", "Boolean", "ID"];
    private static readonly string[] BuiltInDirectives = ["skip", "include", "deprecated", "specifiedBy", "oneOf"];

    public static string Of(JsonNode data)
    {
        var schema = data["__schema"]!.AsObject();
        var types = Named(schema, "types").Where(type => !Name(type).StartsWith("__", StringComparison.Ordinal));
        var directives = Named(schema, "directives");
        foreach (var type in types.Where(type => BuiltInScalars.Contains(Name(type))))
            type.Remove("description");
        return string.Join('\n',
        [
            Text(schema, "description"),
            Text(schema, "queryType"),
            Text(schema, "mutationType"),
            Text(schema, "subscriptionType"),
            .. types.Where(type => !Unused(type)).Select(type => Sorted(type).ToJsonString()),
            .. directives.Where(directive => !BuiltInDirectives.Contains(Name(directive))).Select(directive => Clean(directive).ToJsonString()),
            .. BuiltInDirectives.Where(name => !directives.Any(directive => Name(directive) == name)).Select(name => $"no @{name}"),
        ]);
    }

    // Scalars that nothing refers to may be listed or not.
    private static bool Unused(JsonObject type) => BuiltInScalars.Contains(Name(type));

    private static IEnumerable<JsonObject> Named(JsonObject schema, string list) =>
        [.. schema[list]!.AsArray().Select(item => item!.AsObject()).OrderBy(Name, StringComparer.Ordinal)];

    private static string Name(JsonObject item) => item["name"]!.GetValue<string>();

    private static string Text(JsonObject item, string key) => item[key]?.ToJsonString() ?? "null";

    private static JsonObject Clean(JsonObject directive)
    {
        WriteDefaults(directive);
        directive.Remove("isDeprecated");
        directive.Remove("deprecationReason");
        return directive;
    }

    private static JsonObject Sorted(JsonObject type)
    {
        WriteDefaults(type);
        foreach (var key in new[] { "interfaces", "possibleTypes" })
        {
            if (type[key] is not JsonArray list)
                continue;
            var items = list.Select(item => item!.AsObject()).OrderBy(Name, StringComparer.Ordinal).ToList();
            list.Clear();
            items.ForEach(list.Add);
        }

        return type;
    }

    /// <summary>Defaults in one way of writing, wherever they stand below a type or directive.</summary>
    internal static void WriteDefaults(JsonNode node)
    {
        foreach (var child in node is JsonObject parent ? parent.Select(member => member.Value) : node is JsonArray items ? items : [])
        {
            if (child is JsonObject input && input["defaultValue"] is JsonValue text && TypeOf(input["type"]) is { } type)
                input["defaultValue"] = PrintedSchema.Literal(text.GetValue<string>(), type);
            if (child is JsonObject or JsonArray)
                WriteDefaults(child);
        }
    }

    /// <summary>The type of an answer; null where not enough of it was asked for.</summary>
    private static TypeNode? TypeOf(JsonNode? type) => type?["kind"]?.GetValue<string>() switch
    {
        "NON_NULL" => TypeOf(type["ofType"]) is { } of ? new NonNullTypeNode(of) : null,
        "LIST" => TypeOf(type["ofType"]) is { } of ? new ListTypeNode(of) : null,
        null => null,
        _ => type["name"] is { } name ? new NamedTypeNode(new NameNode(name.GetValue<string>())) : null,
    };
}
