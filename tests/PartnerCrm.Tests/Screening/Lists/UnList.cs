using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.Screening.Lists;

/// <summary>The real list, read and indexed once for all tests.</summary>
internal static class UnList
{
    private static readonly Lazy<byte[]> _bytes = new(() => TestFiles.Bytes("Lists/un_consolidated.xml.gz"));
    private static readonly Lazy<ListReading> _whole = new(() => Read(_bytes.Value));
    private static readonly Lazy<ListIndex> _index = new(() => new(Whole.Entries.Select(entry => entry.Party), new()));

    public static byte[] Bytes => _bytes.Value;

    public static ListReading Whole => _whole.Value;

    /// <summary>Its index, for tests that only search it.</summary>
    public static ListIndex Index => _index.Value;

    public static byte[] Excerpt => TestFiles.Bytes("Lists/un_consolidated_excerpt.xml");

    public static string ExcerptText => Encoding.UTF8.GetString(Excerpt);

    public static ListSource Source { get; } =
        new ListSources(ListMapping.Mapper(NullLoggerFactory.Instance, null)).Find("un-consolidated")!;

    public static ListReading Read(byte[] file) => Source.Read(ListBytes.Of(file, "un.xml"));

    public static ListReading Read(string file) => Read(Encoding.UTF8.GetBytes(file));
}
