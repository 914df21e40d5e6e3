using System.Reflection;

namespace PartnerCrm.Tests.Operations;

/// <summary>The documents of <c>schema/operations</c>: by audience and name, such as <c>spg/candidates</c>.</summary>
internal static class Documents
{
    private const string Folder = "operations/";

    private static readonly Assembly Here = typeof(Documents).Assembly;

    public static IEnumerable<string> Names => Here.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal);

    public static string Text(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(Folder + name) ?? throw new ArgumentException($"There is no operation '{name}'.", nameof(name)));
        return reader.ReadToEnd();
    }
}
