using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Conformance.Replays;

/// <summary>What the fields of a cats scenario give: the test data with its references, and the directives of the schema.</summary>
internal static partial class CatsData
{
    /// <summary>Gives the schema's fields their resolvers, and returns the root value.</summary>
    public static object? Prepare(Schema schema, JsonElement test, JsonElement when)
    {
        var names = new Dictionary<string, object?>();
        if (test.TryGetProperty("testData", out var data) && data.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in data.EnumerateObject())
                names[entry.Name] = Read(entry.Value);
            foreach (var value in names.Values)
                Connect(value, names);
        }

        foreach (var type in schema.Types.Values)
        {
            if (type is InterfaceType contract)
                contract.ResolveType = TypeOf;
            if (type is UnionType union)
                union.ResolveType = TypeOf;
            if (type is not ObjectType objectType || type.Name.StartsWith("__", StringComparison.Ordinal))
                continue;
            foreach (var field in objectType.Fields.Values)
            {
                field.Resolve = field.Node?.Directives.Select(ResolverOf).FirstOrDefault(resolver => resolver is not null);
                field.Source = field.Node?.Directives.Any(directive => directive.Name.Value is "resolveErrorList" or "resolvePromiseRejectList") == true ? new PartialLists() : null;
            }
        }

        if (when.ValueKind != JsonValueKind.Object || !when.TryGetProperty("test-value", out var name))
            return null;
        return names.Count > 0 ? names.GetValueOrDefault(name.GetString()!) : null;
    }

    private static Resolver? ResolverOf(DirectiveNode directive)
    {
        var given = directive.Arguments.ToDictionary(argument => argument.Name.Value, argument => LiteralCoercion.Plain(argument.Value, null));
        return directive.Name.Value switch
        {
            "resolveString" => field => new(Placeholder().Replace((string)given["value"]!, match => $"{field.Field.Arguments[match.Groups[1].Value]}")),
            "resolvePromiseString" => async _ =>
            {
                await Task.Yield();
                return given["value"];
            }
            ,
            "resolvePromise" => async field =>
            {
                await Task.Yield();
                return ((IReadOnlyDictionary<string, object?>)field.Parent!)[field.Field.Definition.Name];
            }
            ,
            "resolveEmptyObject" => static _ => new(new Dictionary<string, object?>()),
            "resolveError" => _ => throw new GraphQLException((string)given["message"]!),
            "resolvePromiseReject" => async _ =>
            {
                await Task.Yield();
                throw new GraphQLException((string)given["message"]!);
            }
            ,
            _ => null,
        };
    }

    private static string? TypeOf(object value) => (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("type") as string;

    private static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToArray(),
        _ => Plain.Of(json),
    };

    /// <summary>Puts what a reference names in its place; objects may refer to one another.</summary>
    private static void Connect(object? value, Dictionary<string, object?> names)
    {
        if (value is object?[] list)
        {
            for (var i = 0; i < list.Length; i++)
                list[i] = Follow(list[i], names);
        }
        else if (value is Dictionary<string, object?> map)
        {
            foreach (var key in map.Keys.ToList())
                map[key] = Follow(map[key], names);
        }
    }

    private static object? Follow(object? value, Dictionary<string, object?> names)
    {
        if (value is Dictionary<string, object?> map && map.TryGetValue("$ref", out var name))
            return names[(string)name!];
        Connect(value, names);
        return value;
    }

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Placeholder();
}
