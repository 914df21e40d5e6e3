using System.Text;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Tests.Screening.Slice;

namespace PartnerCrm.Tests.Screening.Lists.Ofac;

/// <summary>OFAC's files, the real ones and a few rows.</summary>
internal static class OfacFiles
{
    public static (string Name, byte[] Bytes)[] Whole { get; } = [.. new[] { "sdn", "alt", "add" }.Select(name => ($"{name}.csv", TestFiles.Bytes($"Lists/Ofac/ofac_{name}.csv.gz")))];

    public static (string Name, byte[] Bytes)[] Small { get; } = [.. new[] { "sdn", "alt", "add", "sdn_comments" }.Select(name => ($"{name}.csv", TestFiles.Bytes($"Lists/Ofac/small_{name}.csv")))];

    public static ListReading Read((string Name, byte[] Bytes)[] files) => ImportedList.Sources.Find("ofac")!.Read(ListBytes.Of(files));

    /// <summary>The rows backwards, each twice.</summary>
    public static byte[] Twisted(byte[] file)
    {
        var rows = Encoding.UTF8.GetString(file).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(row => row != "\u001a").Reverse().ToList();
        return Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Concat(rows)));
    }
}
