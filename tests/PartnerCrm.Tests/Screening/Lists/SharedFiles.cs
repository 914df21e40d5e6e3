namespace PartnerCrm.Tests.Screening.Lists;

/// <summary>Lists that may not travel with the repository: found in the folder that PARTNERCRM_LISTS names, or in shared/data/lists beside the repository or above it.</summary>
internal static class SharedFiles
{
    private static readonly string? Folder = Find();

    /// <summary>The file's bytes; without it the test is skipped and says why.</summary>
    public static byte[] Bytes(string name)
    {
        var path = Folder is null ? null : Path.Combine(Folder, name);
        Assert.SkipWhen(path is null || !File.Exists(path), $"{name} is under a licence that does not let it travel with the repository. Set PARTNERCRM_LISTS to a folder that holds it.");
        return File.ReadAllBytes(path!);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PARTNERCRM_LISTS") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "data", "lists");
            if (Directory.Exists(shared)) return shared;
        }

        return null;
    }
}
