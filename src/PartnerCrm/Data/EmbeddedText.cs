namespace PartnerCrm.Data;

/// <summary>Text files that travel inside the program, by their path in the repository.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a file, without empty ones and those that start with a number sign.</summary>
    public static IEnumerable<string> Lines(string name) =>
        Read(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#');

    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The names of the files under a folder, in order.</summary>
    public static IReadOnlyList<string> Under(string folder) =>
        [.. typeof(EmbeddedText).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
