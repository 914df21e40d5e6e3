using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>What a client sent (GraphQL over HTTP, "Request parameters"), before its document is looked up.</summary>
internal sealed record RequestParameters(
    string? Query, string? DocumentId, string? OperationName, IReadOnlyDictionary<string, object?>? Variables, IReadOnlyDictionary<string, object?>? Extensions)
{
    /// <exception cref="RequestRefused">It is not a request.</exception>
    public static RequestParameters From(object? json) => json is IReadOnlyDictionary<string, object?> map
        ? new RequestParameters(Text(map, "query"), Text(map, "documentId"), Text(map, "operationName"), Map(map.GetValueOrDefault("variables"), "variables"), Map(map.GetValueOrDefault("extensions"), "extensions"))
        : throw Bad("The request must be a JSON object with a string \"query\".");

    /// <inheritdoc cref="From(object?)"/>
    public static RequestParameters From(IQueryCollection query)
    {
        if (query.FirstOrDefault(parameter => parameter.Value.Count > 1) is { Key: not null } twice)
            throw Bad($"The parameter \"{twice.Key}\" was given more than once.");
        return new RequestParameters(One("query"), One("documentId"), One("operationName"), Map(One("variables"), "variables"), Map(One("extensions"), "extensions"));

        string? One(string name) => query.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;
    }

    private static IReadOnlyDictionary<string, object?>? Map(string? json, string name)
    {
        if (json is null)
            return null;
        try
        {
            return Map(JsonValues.Parse(System.Text.Encoding.UTF8.GetBytes(json)), name);
        }
        catch (JsonException e)
        {
            throw Bad($"\"{name}\" is not valid JSON: {e.Message}");
        }
    }

    private static IReadOnlyDictionary<string, object?>? Map(object? value, string name) => value switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> map => map,
        _ => throw Bad($"\"{name}\" must be a JSON object."),
    };

    private static string? Text(IReadOnlyDictionary<string, object?> json, string name) => json.GetValueOrDefault(name) switch
    {
        null => null,
        string text => text,
        _ => throw Bad($"\"{name}\" must be a string."),
    };

    private static RequestRefused Bad(string message) => new(StatusCodes.Status400BadRequest, message);
}
