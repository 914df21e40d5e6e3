using System.Text;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Lists;

/// <summary>Files in memory, as readers take them.</summary>
internal static class ListBytes
{
    public static DateTimeOffset Received { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static ListFiles Of(byte[] file, string name = "list") => Of((name, file));

    public static ListFiles Of(string text, string name = "list") => Of((name, Encoding.UTF8.GetBytes(text)));

    public static ListFiles Of(params (string Name, byte[] Bytes)[] files) => new([.. files.Select(file => new ListFile(file.Name, () => new MemoryStream(file.Bytes, writable: false)))], Received);
}
