using System.Text;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Tests.Screening.Slice;

namespace PartnerCrm.Tests.Screening.Lists.Bods;

public sealed class BodsListTests
{
    private static string Growers => Encoding.UTF8.GetString(TestFiles.Bytes("Lists/Bods/growers.json"));

    [Fact]
    public void An_entity_arrives_with_its_owners_as_the_latest_statement_of_each_record_says()
    {
        var company = Party("e-green");

        Assert.Equal(("Green Harvest Ltd", ListedPartyKind.Organization, false), (company.PrimaryName, company.Kind, company.IsScreened()));
        Assert.Equal([("GB-COH", "01234567"), ("XI-LEI", "5493001KJTIIGC8Y1R12")], company.Documents.Select(paper => (paper.Type!, paper.Number!)));
        Assert.Equal(
            [
                "BoardMember Ann Owner - 2010-01-01..2015-12-31", "Shareholding Ann Owner 40 2017-11-01..", "Shareholding Harvest Holding Ltd 60 2016-01-01..",
                "VotingRights Ann Owner 25-50 2017-11-01..",
            ],
            company.Ties.Select(Told).Order(StringComparer.Ordinal));
        Assert.Contains(new ListedDetail("foundingDate", "2001-02-03"), company.OtherDetails);

        static string Told(ListedTie tie) => $"{tie.Kind} {tie.OtherName} {(tie.Percent is { } exact ? exact : tie.MinPercent is { } least ? $"{least}-{tie.MaxPercent}" : "-")} {tie.Since:O}..{tie.Until:O}";
    }

    [Fact]
    public void An_owner_who_cannot_be_named_is_said_to_be_unknown()
    {
        var tie = Party("e-hold").Ties.Single(tie => !tie.StartsHere);
        Assert.Equal((ListedTieKind.UnknownInterest, null, "(unspecified: subjectUnableToConfirmOrIdentifyBeneficialOwner)"), (tie.Kind, tie.OtherId, tie.OtherName));
    }

    [Fact]
    public void A_politically_exposed_owner_is_not_accused_by_a_register()
    {
        var person = Party("p-ann");
        Assert.Equal([ListPurpose.Ownership], person.Purposes);
        Assert.False(person.IsScreened());
        Assert.Equal(("Ann Seller", AliasQuality.FormerlyKnownAs, 1965, "1965-11"), (person.Aliases[0].Name, person.Aliases[0].Quality, person.BirthDates[0].FromYear, person.BirthDates[0].Note));
        Assert.Contains(new ListedDetail("politicalExposure", "isPep"), person.OtherDetails);
    }

    [Fact]
    public void What_is_closed_is_skipped_and_what_is_not_understood_is_reported()
    {
        var reading = Read(Growers);
        Assert.Equal(["entity: closed"], reading.Skipped.Select(rows => rows.Reason));
        Assert.Equal(["entity/foundingDate, kept by its name"], reading.Unknown.Select(unknown => unknown.Path));
        Assert.Equal(new DateTimeOffset(2021, 5, 5, 0, 0, 0, TimeSpan.Zero), reading.GeneratedAt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Shuffled_and_doubled_it_gives_the_same_state(int seed)
    {
        var rows = System.Text.Json.Nodes.JsonNode.Parse(Growers)!.AsArray().Select(row => row!.ToJsonString()).ToArray();
        string[] twice = [.. rows, .. rows];
        new Random(seed).Shuffle(twice);
        Assert.True(ListDifference.Between(Read(Growers).Hashes(), Read($"[{string.Join(',', twice)}]").Hashes()).IsEmpty);
    }

    [Theory]
    [InlineData("{", "is no BODS statement")]
    [InlineData("[{\"statementId\":\"a\"}]", "statement 1: it has no recordId")]
    [InlineData("[{\"statementId\":\"a\",\"recordId\":\"b\",\"recordType\":\"ship\",\"recordStatus\":\"new\"}]", "statement 1: its recordType is 'ship'")]
    [InlineData("[null]", "statement 1 is null")]
    [InlineData("[{\"statementId\":\"a\",\"recordId\":\"b\",\"recordType\":\"entity\",\"recordStatus\":\"new\"},\n\n{\"statementId\":", "line 3: statement 2 is no BODS statement")]
    public void What_is_no_statement_is_refused_with_its_place(string text, string why) => Assert.Contains(why, Assert.Throws<ListUnreadable>(() => Read(text)).Message, StringComparison.Ordinal);

    private static ListedParty Party(string id) => Read(Growers).Entries.Single(entry => entry.Party.SourceId == id).Party;

    private static ListReading Read(string text) => ImportedList.Sources.Find("bods")!.Read(ListBytes.Of(text));
}
