using System.Collections;
using System.Text;
using System.Text.Json;

namespace GraphQL.Execution.Subscriptions;

/// <summary>What makes two subscriptions one: the same document, operation and variables, asked for with the same rights.</summary>
internal sealed record SubscriptionKey(string Query, string? OperationName, string Variables, string Rights)
{
    /// <summary>The key of a request; null for a caller who shares with nobody.</summary>
    public static SubscriptionKey? Of(Request request, Caller caller) => caller.Sharing?.Invoke() is { RightsKey: var rights }
        ? new SubscriptionKey(request.Query, request.OperationName, Canonical(request.Variables), rights)
        : null;

    /// <summary>JSON with sorted keys, so that the order in which a client wrote its variables does not matter.</summary>
    private static string Canonical(IReadOnlyDictionary<string, object?>? variables) =>
        variables is null or { Count: 0 } ? "" : Encoding.UTF8.GetString(ResponseWriter.Json(json => Write(json, variables)).Utf8.Span);

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (key, item) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(key);
                    Write(json, item);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list and not string:
                json.WriteStartArray();
                foreach (var item in list)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                ResponseWriter.Value(json, value);
                break;
        }
    }
}
