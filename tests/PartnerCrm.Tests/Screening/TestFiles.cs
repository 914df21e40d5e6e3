using System.IO.Compression;

namespace PartnerCrm.Tests.Screening;

/// <summary>The data files of these tests, carried inside the test assembly.</summary>
internal static class TestFiles
{
    public static Stream Open(string name)
    {
        var file = typeof(TestFiles).Assembly.GetManifestResourceStream($"Screening/{name}") ?? throw new FileNotFoundException(name);
        return name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    public static byte[] Bytes(string name)
    {
        using var file = Open(name);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
