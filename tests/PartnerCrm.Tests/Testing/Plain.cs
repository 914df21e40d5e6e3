using System.Text.Json;

namespace PartnerCrm.Tests.Testing;

/// <summary>Variables as a request carries them: plain values, lists and dictionaries.</summary>
internal static class Plain
{
    public static IReadOnlyDictionary<string, object?>? Of(object? variables) =>
        variables is null ? null : (IReadOnlyDictionary<string, object?>?)Of(JsonSerializer.SerializeToElement(variables));

    private static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => Of(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
