using System.Text;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Lists.WorldBank;
using PartnerCrm.Tests.Screening.Slice;

namespace PartnerCrm.Tests.Screening.Lists.WorldBank;

public sealed class DebarmentListTests
{
    private static string Text => Encoding.UTF8.GetString(TestFiles.Bytes("Lists/WorldBank/debarments.json"));

    [Fact]
    public void Rows_arrive_with_period_grounds_and_address()
    {
        var reading = Read(Text);
        var (firm, person, vague) = (reading.Entries[0].Party, reading.Entries[1].Party, reading.Entries[2].Party);

        Assert.Equal(("100001", "INVENTED ROADS LTD.", ListedPartyKind.Organization, new DateOnly(2021, 5, 4), new DateOnly(2027, 5, 3)), (firm.SourceId, firm.PrimaryName, firm.Kind, firm.ListedOn, firm.EndsOn));
        Assert.Equal(new ListedPlace { Street = "1 Gravel Lane", City = "NAIROBI", PostalCode = "00100", Country = "Kenya" }, firm.Addresses.Single());
        Assert.Equal(["Procurement Guidelines, 1.16(a)(ii)"], firm.Programmes);
        Assert.Equal([ListPurpose.Debarment], firm.Purposes);
        Assert.Equal((ListedPartyKind.Person, (DateOnly?)null), (person.Kind, person.EndsOn));
        Assert.Contains(new ListedDetail("SUPP_SHOE_SIZE", "44"), person.OtherDetails);
        Assert.Equal((new DateOnly(2020, 2, 1), (DateOnly?)null), (vague.ListedOn, vague.EndsOn));
        Assert.Contains(new ListedDetail("DEBAR_TO_DATE as given", "sometime"), vague.OtherDetails);
        Assert.Equal("row/SUPP_SHOE_SIZE, kept by its name", Assert.Single(reading.Unknown).Path);
        Assert.All(reading.Entries, entry => Assert.True(entry.Party.IsScreened()));
    }

    [Fact]
    public void Every_member_of_the_foreign_record_arrives_in_ours() => Assert.Empty(ForeignMarks.Lost(typeof(DebarmentRecord)));

    [Fact]
    public void The_rows_alone_are_the_same_list_and_so_are_they_backwards_and_twice()
    {
        var rows = System.Text.Json.Nodes.JsonNode.Parse(Text)!["response"]!["ZPROCSUPP"]!.AsArray();
        var twisted = $"[{string.Join(',', rows.Reverse().Concat(rows).Select(row => row!.ToJsonString()))}]";

        var reading = Read(twisted);

        Assert.True(ListDifference.Between(Read(Text).Hashes(), reading.Hashes()).IsEmpty);
        Assert.Equal(3, reading.Repeated);
    }

    [Theory]
    [InlineData("", "line 1: this is no JSON")]
    [InlineData("{\n\n\"response\": [", "line 3: this is no JSON")]
    [InlineData("{}", "no list of rows")]
    [InlineData("[1]", "no list of rows")]
    [InlineData("[]", "debars nobody")]
    [InlineData("[{\"SUPP_NAME\":\"A\"}]", "row 1: It has no SUPP_ID")]
    [InlineData("[{\"SUPP_ID\":1,\"SUPP_NAME\":{}}]", "row 1: A text is expected")]
    [InlineData("[{\"SUPP_ID\":1,\"SUPP_NAME\":\"A\"},{\"SUPP_ID\":1,\"SUPP_NAME\":\"B\"}]", "row 2: Entry 1 occurs twice")]
    public void What_is_no_list_is_refused_with_its_place(string text, string why) => Assert.Contains(why, Assert.Throws<ListUnreadable>(() => Read(text)).Message, StringComparison.Ordinal);

    private static ListReading Read(string text) => ImportedList.Sources.Find("world-bank")!.Read(ListBytes.Of(text));
}
