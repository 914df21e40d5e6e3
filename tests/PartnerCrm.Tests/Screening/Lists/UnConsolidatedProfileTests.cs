using System.Xml.Linq;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Lists.Un;

namespace PartnerCrm.Tests.Screening.Lists;

public sealed class UnConsolidatedProfileTests
{
    [Fact]
    public void The_mapping_names_every_member_of_our_record() =>
        ListMapping.Configuration(NullLoggerFactory.Instance, null).AssertConfigurationIsValid();

    [Theory]
    [InlineData(typeof(UnIndividual))]
    [InlineData(typeof(UnEntity))]
    public void Every_member_of_the_foreign_record_arrives_in_ours(Type foreign) => Assert.Empty(ForeignMarks.Lost(foreign));

    [Fact]
    public void Every_element_name_of_the_real_file_is_read_by_the_reader()
    {
        var names = XDocument.Load(new MemoryStream(UnList.Bytes)).Descendants().Select(element => element.Name.LocalName).ToHashSet();
        var excerpt = XDocument.Parse(UnList.ExcerptText).Descendants().Select(element => element.Name.LocalName).ToHashSet();
        Assert.Equal(names.Order(), excerpt.Order());
        Assert.Empty(UnList.Whole.Unknown);
        Assert.Empty(UnList.Read(UnList.Excerpt).Unknown);
    }

    [Theory]
    [InlineData("<GENDER>", "<EYES>green</EYES><GENDER>", "INDIVIDUAL/EYES")]
    [InlineData("<QUALITY>", "<SCRIPT/><QUALITY>", "INDIVIDUAL/INDIVIDUAL_ALIAS/SCRIPT")]
    [InlineData("<LISTED_ON>", "<LISTED_ON by=\"committee\">", "INDIVIDUAL/LISTED_ON/@by")]
    [InlineData("</INDIVIDUALS>", "</INDIVIDUALS><VESSELS><VESSEL/></VESSELS>", "CONSOLIDATED_LIST/VESSELS")]
    public void An_element_that_nobody_reads_is_reported_with_its_place(string at, string with, string path)
    {
        var text = UnList.ExcerptText;
        var where = text.IndexOf(at, StringComparison.Ordinal);
        var reading = UnList.Read(text[..where] + with + text[(where + at.Length)..]);

        var unknown = Assert.Single(reading.Unknown);
        Assert.Equal((path, 1), (unknown.Path, unknown.Count));
        Assert.Equal(text[..where].Count(character => character == '\n') + 1, unknown.FirstLine);
        Assert.Equal(65, reading.Entries.Count);
    }
}
