using System.Collections.Concurrent;
using System.Text.Json;

namespace GraphQL.Conformance;

/// <summary>The folder of a case file: gives the schemas and documents that cases refer to, each read once.</summary>
public sealed class CaseFolder(string path)
{
    private readonly ConcurrentDictionary<string, object> _made = [];
    private readonly Lazy<IReadOnlyDictionary<string, JsonElement>> _schemas = new(() =>
        ReadLines(Find(path, "schemas.jsonl")).ToDictionary(row => row.GetProperty("id").GetString()!));

    /// <summary>A row of <c>schemas.jsonl</c>: <c>sdl</c>, <c>customScalars</c>, <c>enumsWithInternalValues</c>.</summary>
    public JsonElement SchemaRow(string id) => _schemas.Value[id];

    /// <summary>Whatever a set builds from the folder's data and wants to keep for its other cases.</summary>
    public T Once<T>(string key, Func<T> make)
        where T : class => (T)_made.GetOrAdd(key, _ => make());

    public string Text(string fileName) => File.ReadAllText(Find(path, fileName));

    public static IEnumerable<JsonElement> ReadLines(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonElement.Parse(line));

    // A case file that stands alone uses the shared files that travel with the tests.
    private static string Find(string folder, string name)
    {
        var beside = Path.Combine(folder, name);
        return File.Exists(beside) ? beside : Path.Combine(AppContext.BaseDirectory, "cases", name);
    }
}
