namespace PartnerCrm.Pages;

/// <summary>Documents of the repository that travel inside the program.</summary>
internal static class Documents
{
    private const string Folder = "docs/";

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var file in typeof(Documents).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
            app.MapGet($"/{Folder}{Path.GetFileNameWithoutExtension(file)}", () => Results.Text(Html.Resource(file), "text/plain"));
    }
}
