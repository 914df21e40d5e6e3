using System.Text.Json;
using GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Http;

/// <summary>Reads a GraphQL request from HTTP (GraphQL over HTTP, "Request"): JSON by POST, the query string by GET.</summary>
internal static class RequestReader
{
    /// <exception cref="RequestRefused">It is not a request that this endpoint reads.</exception>
    public static async Task<Request> Read(HttpRequest http, Limits limits, CancellationToken stop)
    {
        if (HttpMethods.IsGet(http.Method))
            return FromQueryString(http);
        if (!HttpMethods.IsPost(http.Method))
            throw new RequestRefused(StatusCodes.Status405MethodNotAllowed, $"Send a GraphQL request by POST, or a query by GET; not by {http.Method}.") { Allow = "GET, POST" };

        // A page of another origin cannot send JSON without asking first, so this check is also the guard against forged requests.
        if (!IsJson(http.ContentType))
            throw new RequestRefused(StatusCodes.Status415UnsupportedMediaType, "Send the request as application/json in UTF-8.");
        return FromJson(await BodyReader.Read(http, limits.MaxBodyBytes, stop));
    }

    private static Request FromQueryString(HttpRequest http)
    {
        if (!RequestForgery.IsOwnGet(http))
            throw new RequestRefused(StatusCodes.Status403Forbidden, "A GET with cookies needs a header GraphQL-Preflight, or one of Accept or Content-Type that names JSON.");
        if (http.Query.FirstOrDefault(parameter => parameter.Value.Count > 1) is { Key: not null } twice)
            throw Bad($"The parameter \"{twice.Key}\" was given more than once.");
        var variables = One(http, "variables");
        var extensions = Map(One(http, "extensions"), "extensions");
        return new Request(One(http, "query") ?? throw MissingQuery(extensions), One(http, "operationName"), Map(variables, "variables"))
        {
            Allows = static kind => kind is OperationKind.Query,
        };
    }

    private static Request FromJson(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Array)
            throw Bad("Send one request at a time: a list of requests is not served here.");
        if (body.ValueKind != JsonValueKind.Object)
            throw Bad("The body must be a JSON object with a string \"query\".");
        var extensions = Map(body, "extensions");
        return new Request(Text(body, "query") ?? throw MissingQuery(extensions), Text(body, "operationName"), Map(body, "variables"))
        {
            Allows = static kind => kind is not OperationKind.Subscription,
        };
    }

    private static string? One(HttpRequest http, string name) => http.Query.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;

    private static IReadOnlyDictionary<string, object?>? Map(string? json, string name)
    {
        if (json is null)
            return null;
        try
        {
            return Map(JsonValues.Of(JsonValues.Parse(System.Text.Encoding.UTF8.GetBytes(json))), name);
        }
        catch (JsonException e)
        {
            throw Bad($"\"{name}\" is not valid JSON: {e.Message}");
        }
    }

    private static IReadOnlyDictionary<string, object?>? Map(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? Map(JsonValues.Of(value), name) : null;

    private static IReadOnlyDictionary<string, object?>? Map(object? value, string name) => value switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> map => map,
        _ => throw Bad($"\"{name}\" must be a JSON object."),
    };

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? JsonValues.Of(value) switch
    {
        null => null,
        string text => text,
        _ => throw Bad($"\"{name}\" must be a string."),
    } : null;

    private static bool IsJson(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>A client that sent only a document's hash knows this code, and sends the document next.</summary>
    private static RequestRefused MissingQuery(IReadOnlyDictionary<string, object?>? extensions) => extensions?.ContainsKey("persistedQuery") == true
        ? new RequestRefused(StatusCodes.Status400BadRequest, "PersistedQueryNotSupported") { Code = "PERSISTED_QUERY_NOT_SUPPORTED" }
        : Bad("A string \"query\" with the GraphQL document is missing.");

    private static RequestRefused Bad(string message) => new(StatusCodes.Status400BadRequest, message);
}
