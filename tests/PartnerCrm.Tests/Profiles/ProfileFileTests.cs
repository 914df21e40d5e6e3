using System.Text;
using PartnerCrm.Data;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Tests.Profiles;

public sealed class ProfileFileTests
{
    private static string Ippc => EmbeddedText.Read("reference/profiles/ippc.json");

    [Fact]
    public void Every_shipped_profile_fits_and_says_how_much_of_it_is_unconfirmed() => Assert.Equal(
        ["fao 71 values, 54 unconfirmed", "fensa 67 values, 62 unconfirmed", "ippc 79 values, 56 unconfirmed", "undp 73 values, 58 unconfirmed"],
        ProfileFiles.Shipped().Files.Select(rules => $"{rules.Code} {rules.Text().Split("\"confirmed\"").Length - 1} values, {rules.Unconfirmed} unconfirmed"));

    [Theory]
    [InlineData(RelationshipType.Liaison, OrganizationForm.Ngo, DueDiligenceTier.Basic)]
    [InlineData(RelationshipType.Liaison, OrganizationForm.Company, DueDiligenceTier.Standard)]
    [InlineData(RelationshipType.Cooperation, OrganizationForm.Ngo, DueDiligenceTier.Standard)]
    [InlineData(RelationshipType.Cooperation, OrganizationForm.IndustryAssociation, DueDiligenceTier.Enhanced)]
    [InlineData(RelationshipType.Cooperation, OrganizationForm.GovernmentBody, DueDiligenceTier.Basic)]
    [InlineData(RelationshipType.Partnership, OrganizationForm.Foundation, DueDiligenceTier.Enhanced)]
    [InlineData(RelationshipType.Partnership, OrganizationForm.IntergovernmentalBody, DueDiligenceTier.Standard)]
    public void The_last_row_that_fits_gives_the_tier(RelationshipType type, OrganizationForm form, DueDiligenceTier tier) =>
        Assert.Equal(tier, Read(Ippc).TierOf(type, form));

    [Fact]
    public void A_deeper_tier_asks_everything_that_a_lower_one_asks()
    {
        foreach (var rules in ProfileFiles.Shipped().Files)
        {
            var asked = Enum.GetValues<DueDiligenceTier>().Select(tier => rules.QuestionsOf(tier).Select(question => question.Code).ToHashSet()).ToList();
            Assert.NotEmpty(asked[0]);
            Assert.ProperSubset(asked[1], asked[0]);
            Assert.ProperSubset(asked[2], asked[1]);
        }
    }

    [Fact]
    public void The_same_rules_are_the_same_checksum_however_the_file_is_laid_out()
    {
        var rules = Read(Ippc);

        Assert.Equal(rules.Checksum(), Read(Ippc.ReplaceLineEndings("\r\n  \t")).Checksum());
        Assert.Equal(rules.Checksum(), Read("\ufeff" + Ippc).Checksum());
        Assert.Equal(rules.Checksum(), ProfileRules.Of(rules.Text()).Checksum());
        Assert.NotEqual(rules.Checksum(), Read(Ippc.Replace("\"value\": 5000", "\"value\": 5001", StringComparison.Ordinal)).Checksum());
    }

    [Theory]
    [InlineData("\"value\": 10,", "\"value\": \"ten\",", "line 14, column 51, numbers[0].value: a number is expected here")]
    [InlineData("\"value\": 10,", "\"value\": 30,", "line 14, column 51, numbers[0].value: this must not be more than FUNDING_SHARE_HIGH, which is 25")]
    [InlineData("\"value\": 10,", "\"value\": -1,", "line 14, column 51, numbers[0].value: a number from 0 to 100 is expected here")]
    [InlineData("\"value\": 21,", "\"value\": 20.5,", "line 20, column 50, numbers[6].value: a whole number from 0 to 365 is expected here")]
    [InlineData("\"FUNDING_SHARE_NOTABLE\"", "\"FUNDING\"", "line 14, column 17, numbers[0].number: 'FUNDING' is none of FUNDING_SHARE_NOTABLE, FUNDING_SHARE_HIGH")]
    [InlineData("\"number\": \"FUNDING_SHARE_HIGH\"", "\"number\": \"FUNDING_SHARE_NOTABLE\"", "line 13, column 14, numbers: the row for FUNDING_SHARE_HIGH is missing | line 15, column 17, numbers[1].number: an earlier row says this already")]
    [InlineData("\"edition\": \"2026-11\"", "\"edition\": \"2026-11\", \"colour\": \"red\"", "line 3, column 35, colour: there is no field of this name here; known are code, edition, title")]
    [InlineData("\"title\": ", "\"titel\": ", "line 1, column 1: the field title is missing | line 4, column 12, titel: there is no field of this name here")]
    [InlineData("\"screeningMonths\": 12", "\"screeningMonths\": 0", "line 28, column 43, tiers[0].screeningMonths: a whole number of months from 1 to 120")]
    [InlineData("\"confirmed\": false", "\"confirmed\": true", "line 14, column 154, numbers[0].confirmed: what is only recalled is not confirmed")]
    [InlineData("\"secondEyes\": false", "\"secondEyes\": \"no\"", "line 28, column 102, tiers[0].secondEyes: true or false is expected here")]
    [InlineData("\"code\": \"ippc\"", "\"code\": \"I P\"", "line 2, column 11, code: a profile's code has 2 to 20 small letters")]
    [InlineData("\"code\": \"ippc\"", "\"code\": \"ippc\", \"code\": \"ippc\"", "line 2, column 27, code: this field is said twice")]
    [InlineData("\"type\": \"LIAISON\", \"route\"", "\"type\": \"LIAISON\", \"tier\": \"BASIC\", \"route\"", "routes: the row for LIAISON without a tier is missing")]
    [InlineData("\"levels\": [", "\"levels\": 3, \"x\": [", "levels: a list in brackets is expected here")]
    [InlineData("\"sources\": [", "\"sources\": [ 7,", "line 6, column 16, sources[0]: a text in quotation marks is expected here")]
    [InlineData("\"code\": \"ippc\",", "\"code\": \"ippc\"", "line 3, column 3: this is no JSON: ")]
    public void What_does_not_fit_is_named_with_line_column_and_field(string text, string instead, string expected)
    {
        var file = Ippc.ReplaceLineEndings("\n");
        var at = file.IndexOf(text, StringComparison.Ordinal);
        Assert.NotEqual(-1, at);

        var broken = Assert.Throws<BrokenProfile>(() => Read(file[..at] + instead + file[(at + text.Length)..]));

        var told = string.Join(" | ", broken.Faults);
        foreach (var part in expected.Split(" | ")) Assert.Contains(part, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_does_not_fit_is_named_at_once()
    {
        var broken = Assert.Throws<BrokenProfile>(() => Read(Ippc.Replace("\"confirmed\": true", "\"confirmed\": 1", StringComparison.Ordinal)));

        Assert.Equal(23, broken.Faults.Count);
        Assert.Contains("23 things are to be mended", broken.Message, StringComparison.Ordinal);
        Assert.Equal(broken.Faults.Select(fault => fault.Line).Order(), broken.Faults.Select(fault => fault.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{ \"code\": \"\\ud800\" }")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void What_is_no_profile_at_all_is_refused_and_nothing_worse(string file) => Assert.NotEmpty(Assert.Throws<BrokenProfile>(() => Read(file)).Faults);

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var broken = Assert.Throws<BrokenProfile>(() => ProfileFile.Read("x.json", [0x7b, 0x0a, 0xff, 0xfe]));

        Assert.Equal("line 2, column 1: this is no UTF-8; save the file in that encoding", Assert.Single(broken.Faults).ToString());
    }

    private static ProfileRules Read(string json) => ProfileFile.Read("ippc.json", Encoding.UTF8.GetBytes(json));
}
