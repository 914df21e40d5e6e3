namespace PartnerCrm.Data;

/// <summary>What the slices tell the database beyond their tables: the <c>.sql</c> files of their folders, which travel inside the program.</summary>
public static class SliceSql
{
    private const string Later = "-- since ";

    /// <summary>The files that belong to the first tables. One that tells of tables of a later migration says so in its first line, <c>-- since NAME</c>, and that migration applies it.</summary>
    public static IEnumerable<(string Path, string Text)> Initial() => All().Where(file => !file.Text.StartsWith(Later, StringComparison.Ordinal));

    /// <summary>One file's text, for the migration that brings it.</summary>
    public static string Text(string path) => All().Single(file => file.Path == path).Text;

    /// <summary>Path and text of each file, in the order in which they are applied: what all slices use comes first.</summary>
    public static IEnumerable<(string Path, string Text)> All()
    {
        var assembly = typeof(SliceSql).Assembly;
        foreach (var path in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .OrderByDescending(name => name.StartsWith("Data/", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(path)!);
            yield return (path, reader.ReadToEnd());
        }
    }
}
