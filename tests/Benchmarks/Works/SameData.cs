using System.Text.Json;
using GraphQL.Postgres.Binding;

namespace Benchmarks.Works;

/// <summary>Whether two answers hold the same data in the same order, whatever objects it is wrapped in.</summary>
internal static class SameData
{
    public static void Check(string work, byte[] ours, byte[] floor)
    {
        using var ourDocument = JsonDocument.Parse(ours);
        using var floorDocument = JsonDocument.Parse(floor);
        var (our, their) = (new List<string>(), new List<string>());
        Values(ourDocument.RootElement.GetProperty("data"), our);
        Values(floorDocument.RootElement, their);
        var same = our.Zip(their).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same == our.Count && same == their.Count && same > 0) return;
        throw new BenchmarkFailed($"{work}: server and floor answer different data: value {same + 1} of {our.Count} is {At(our)}, of {their.Count} it is {At(their)}.");

        string At(List<string> values) => same < values.Count ? values[same] : "not there";
    }

    private static void Values(JsonElement element, List<string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Values(property.Value, values);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Values(item, values);
                break;
            case JsonValueKind.String when Wire.TryDecode(element.GetString(), out _, out var id):
                values.Add(id.ToString());
                break;
            default:
                values.Add(element.ToString());
                break;
        }
    }
}
