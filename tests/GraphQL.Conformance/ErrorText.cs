using System.Text.Json;

namespace GraphQL.Conformance;

/// <summary>Errors as one line of text each, so that expected and actual ones compare and print alike.</summary>
public static class ErrorText
{
    /// <summary>Message and places of a recorded error.</summary>
    public static string Of(JsonElement error) =>
        JsonText.Of(error.GetProperty("message")) + Places(error.TryGetProperty("locations", out var places)
            ? places.EnumerateArray().Select(place => (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32()))
            : []);

    /// <summary>Message and places of our own error.</summary>
    public static string Of(GraphQLError error) =>
        error.Message + Places((error.Locations ?? []).Select(place => (place.Line, place.Column)));

    /// <summary>Several errors as a set: sorted, one per line.</summary>
    public static string Set(IEnumerable<string> errors) => string.Join('\n', errors.Order(StringComparer.Ordinal));

    private static string Places(IEnumerable<(int Line, int Column)> places) =>
        string.Concat(places.Select(place => $" ({place.Line}:{place.Column})"));
}
