namespace PartnerCrm.Tests.Architecture;

/// <summary>The files of the repository that people write: neither built nor generated.</summary>
internal static class Sources
{
    public static string Root { get; } = Find();

    /// <summary>Files under a folder, with their path in the repository.</summary>
    public static IEnumerable<(string Path, string Text)> Under(string folder, string pattern = "*.cs") =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal)
        orderby path
        select (path, File.ReadAllText(file));

    /// <summary>The paths of files under a folder in which some line fits.</summary>
    public static IEnumerable<string> Where(string folder, Func<string, bool> line) =>
        from file in Under(folder)
        from text in file.Text.Split('\n')
        where line(text)
        select $"{file.Path}: {text.Trim()}";

    /// <summary>Fails and names each hit where there is one.</summary>
    public static void AssertNone(IEnumerable<string> hits)
    {
        var found = hits.ToList();
        Assert.True(found is [], string.Join('\n', found));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerCrm.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
