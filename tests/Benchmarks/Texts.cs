namespace Benchmarks;

/// <summary>Statements and queries, which lie as files beside the code.</summary>
internal static class Texts
{
    public static string Read(string name)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The file {name} is not part of the benchmarks.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
