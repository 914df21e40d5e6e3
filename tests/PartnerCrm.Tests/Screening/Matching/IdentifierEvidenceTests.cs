using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class IdentifierEvidenceTests
{
    [Theory]
    [InlineData(IdentifierScheme.Lei, "5493001KJTIIGC8Y1R12", true)]
    [InlineData(IdentifierScheme.Lei, "5493001KJTIIGC8Y1R13", false)]
    [InlineData(IdentifierScheme.Isni, "0000 0001 2150 090X", true)]
    [InlineData(IdentifierScheme.Isni, "0000 0001 2150 0901", false)]
    [InlineData(IdentifierScheme.Orcid, "0000-0002-1825-0097", true)]
    [InlineData(IdentifierScheme.Orcid, "0000-0002-1825-0098", false)]
    [InlineData(IdentifierScheme.Imo, "9074729", true)]
    [InlineData(IdentifierScheme.Imo, "9074728", false)]
    [InlineData(IdentifierScheme.Isin, "US0378331005", true)]
    [InlineData(IdentifierScheme.Isin, "US0378331006", false)]
    [InlineData(IdentifierScheme.Bic, "DEUTDEFF", true)]
    [InlineData(IdentifierScheme.Bic, "DEUT1EFF", false)]
    public void An_identifier_counts_only_where_its_check_digits_fit(IdentifierScheme scheme, string written, bool fits) =>
        Assert.Equal(fits, KnownIdentifier.Of(scheme, written) is not null);

    [Theory]
    [InlineData("5493001KJTIIGC8Y1R12", MatchAdjustmentReason.IdentifierAgrees)]
    [InlineData("529900T8BM49AURSDO55", MatchAdjustmentReason.IdentifierDisagrees)]
    public void An_equal_identifier_decides_for_and_another_one_speaks_strongly_against(string lei, MatchAdjustmentReason reason)
    {
        var index = new ListIndex([Listed("LEI 5493001KJTIIGC8Y1R12")], new());
        var known = Assert.IsType<KnownIdentifier>(KnownIdentifier.Of(IdentifierScheme.Lei, lei));
        var hit = Assert.Single(index.Search(new("Norvik Shipping Lines", ListedPartyKind.Organization, Identifiers: [known])));
        Assert.Equal(reason, Assert.Single(hit.Explanation.Adjustments, adjustment => adjustment.Reason is MatchAdjustmentReason.IdentifierAgrees or MatchAdjustmentReason.IdentifierDisagrees).Reason);
        Assert.Equal(reason is MatchAdjustmentReason.IdentifierAgrees, hit.Score >= NameMatcher.DefaultThreshold);
        Assert.Equal(hit.Score, hit.Explanation.WordScore + hit.Explanation.Adjustments.Sum(adjustment => adjustment.Change), tolerance: 1e-9);
    }

    [Theory]
    [InlineData("Zarya Agricultural Cooperative")]
    [InlineData("?!")]
    public void Who_bears_the_same_identifier_is_a_hit_under_whatever_name(string name)
    {
        var index = new ListIndex([Listed("LEI 5493001KJTIIGC8Y1R12"), Listed("") with { SourceId = "2", PrimaryName = "Somebody Else" }], new());
        var known = KnownIdentifier.Of(IdentifierScheme.Lei, "5493001KJTIIGC8Y1R12")!;
        var hit = Assert.Single(index.Search(new(name, ListedPartyKind.Organization, Countries: ["NO"], Identifiers: [known]), threshold: NameMatcher.DefaultThreshold));
        Assert.Equal("1", hit.Party.SourceId);
        Assert.Contains(hit.Explanation.Adjustments, adjustment => adjustment.Reason is MatchAdjustmentReason.IdentifierAgrees);
        Assert.Equal(hit.Score, hit.Explanation.WordScore + hit.Explanation.Adjustments.Sum(adjustment => adjustment.Change), tolerance: 1e-9);
        Assert.Empty(index.Search(new(name, ListedPartyKind.Organization), threshold: NameMatcher.DefaultThreshold));
    }

    [Fact]
    public void A_mistyped_identifier_on_the_list_is_no_evidence()
    {
        var index = new ListIndex([Listed("LEI 5493001KJTIIGC8Y1R13")], new());
        var hit = Assert.Single(index.Search(new("Norvik Trading", ListedPartyKind.Organization, Identifiers: [KnownIdentifier.Of(IdentifierScheme.Lei, "529900T8BM49AURSDO55")!])));
        Assert.DoesNotContain(hit.Explanation.Adjustments, adjustment => adjustment.Reason is MatchAdjustmentReason.IdentifierDisagrees);
    }

    [Fact]
    public void Among_nearly_equal_scores_more_evidence_comes_first()
    {
        var matcher = new NameMatcher();
        var born = new MatchAdjustment(MatchAdjustmentReason.BirthDateAgrees, 0.05);
        var everyday = matcher.Compare("Mohammed Ali", "Mohammed Ali", ListedPartyKind.Person);
        var rare = matcher.Compare("Amara Velikova", "Amara Velikova", ListedPartyKind.Person);
        var longer = matcher.Compare("Amara Petrossian Velikova", "Amara Petrossian Velikova", ListedPartyKind.Person);
        var sure = everyday with { Adjustments = [born, new(MatchAdjustmentReason.IdentifierAgrees, 0)] };
        Assert.Equal([sure, longer, rare, everyday], new[] { everyday, rare, sure, longer }.ByTriage(match => match));
        Assert.True(everyday.Rank < (everyday with { Adjustments = [born] }).Rank);
    }

    private static ListedParty Listed(string comments) => new()
    {
        ListKind = "test",
        SourceId = "1",
        ReferenceNumber = "T.1",
        Kind = ListedPartyKind.Organization,
        PrimaryName = "Norvik Shipping Trading",
        Comments = comments,
    };
}
