using System.Globalization;
using System.Text.Json;

namespace GraphQL.Conformance.Replays;

/// <summary>
/// The errors that a cats scenario wants: their number, and the lines they are on. Words are each implementation's own, and about columns
/// (the field, or its selection set?) cats and the reference implementation do not agree.
/// </summary>
internal static class CatsErrors
{
    public static string Expected(JsonElement then) => Text(
        Assertions(then).Where(one => one.TryGetProperty("error-count", out _)).Select(one => one.GetProperty("error-count").GetInt32()).FirstOrDefault(),
        Assertions(then).SelectMany(Places).Select(place => place.Line));

    public static string Got(IReadOnlyList<GraphQLError> errors) =>
        Text(errors.Count, errors.SelectMany(error => error.Locations ?? []).Select(place => place.Line));

    public static IEnumerable<JsonElement> Assertions(JsonElement then) => then.ValueKind == JsonValueKind.Array ? then.EnumerateArray().ToArray() : [then];

    public static IEnumerable<(int Line, int Column)> Places(JsonElement assertion)
    {
        if (!assertion.TryGetProperty("loc", out var places))
            return [];
        return (places.ValueKind == JsonValueKind.Array ? places.EnumerateArray().ToArray() : [places])
            .Select(place => (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32()));
    }

    private static string Text(int count, IEnumerable<int> lines) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} errors on lines {string.Join(' ', lines.Distinct().Order())}");
}
