using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQL.Types;

namespace GraphQL.Conformance.Replays;

/// <summary>
/// Data as text. Of a whole schema, the order of types is not normative, and the specification's own types and directives are left out:
/// there the recordings stem from other editions than September 2025.
/// </summary>
internal static partial class IntrospectionText
{
    public static string Of(JsonElement data)
    {
        var node = JsonNode.Parse(data.GetRawText());
        if (node is not null)
            IntrospectionShape.WriteDefaults(node);
        if (node is JsonObject root && root["__schema"] is JsonObject schema)
        {
            Order(schema, "types", name => name.StartsWith("__", StringComparison.Ordinal) || Scalars.All.Any(scalar => scalar.Name == name));
            Order(schema, "directives", name => SpecifiedDirectives.All.Any(directive => directive.Name == name));
        }

        return Spacing().Replace(node?.ToJsonString() ?? "null", match => match.Value.Replace("{ ", "{", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal));
    }

    /// <summary>How a default is spaced is each printer's own.</summary>
    [GeneratedRegex("\"defaultValue\":\"[^\"]*\"")]
    private static partial Regex Spacing();

    private static void Order(JsonObject schema, string list, Func<string, bool> without)
    {
        if (schema[list] is not JsonArray items || items.Any(item => item?["name"] is null))
            return;
        schema[list] = new JsonArray([.. items
            .Where(item => !without(item!["name"]!.GetValue<string>()))
            .OrderBy(item => item!["name"]!.GetValue<string>(), StringComparer.Ordinal)
            .Select(item => item!.DeepClone())]);
    }
}
