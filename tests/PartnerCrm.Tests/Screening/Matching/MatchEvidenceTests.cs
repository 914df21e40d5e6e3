using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class MatchEvidenceTests
{
    private static readonly ListedParty _party = new()
    {
        ListKind = "test",
        SourceId = "1",
        ReferenceNumber = "T.1",
        Kind = ListedPartyKind.Person,
        PrimaryName = "Amara Velikova Rustamova",
        Aliases = [new() { Name = "Mara Zelenaya", Quality = AliasQuality.Low }],
        BirthDates =
        [
            new() { Precision = BirthDatePrecision.Exact, Day = new(1961, 4, 7), FromYear = 1961, ToYear = 1961 },
            new() { Precision = BirthDatePrecision.Approximately, FromYear = 1970, ToYear = 1970 },
        ],
        Nationalities = ["Iran (Islamic Republic of)"],
    };

    private static readonly ListIndex _index = new([_party], new());

    [Theory]
    [InlineData("1961-04-07", MatchAdjustmentReason.BirthDateAgrees)]
    [InlineData("1961-07-04", MatchAdjustmentReason.BirthDateAgrees)]
    [InlineData("1972-01-01", MatchAdjustmentReason.BirthDateAgrees)]
    [InlineData("1961-04-08", null)]
    [InlineData("1962-04-07", null)]
    [InlineData("1985-04-07", MatchAdjustmentReason.BirthDateDisagrees)]
    public void A_date_of_birth_speaks_for_or_against(string day, MatchAdjustmentReason? reason)
    {
        var hit = Assert.Single(_index.Search(new("Amara Velikova", Birth: KnownBirth.On(DateOnly.ParseExact(day, "yyyy-MM-dd", null)))));
        Assert.Equal(reason, hit.Explanation.Adjustments.Select(adjustment => (MatchAdjustmentReason?)adjustment.Reason)
            .SingleOrDefault(known => known is MatchAdjustmentReason.BirthDateAgrees or MatchAdjustmentReason.BirthDateDisagrees));
    }

    [Theory]
    [InlineData("IR", MatchAdjustmentReason.CountryAgrees)]
    [InlineData("Iran", MatchAdjustmentReason.CountryAgrees)]
    [InlineData("Norway", MatchAdjustmentReason.CountryDisagrees)]
    [InlineData("Atlantis", null)]
    public void A_country_speaks_for_or_against(string country, MatchAdjustmentReason? reason)
    {
        var hit = Assert.Single(_index.Search(new("Amara Velikova", Countries: [country])));
        Assert.Equal(reason, hit.Explanation.Adjustments.Select(adjustment => (MatchAdjustmentReason?)adjustment.Reason)
            .SingleOrDefault(known => known is MatchAdjustmentReason.CountryAgrees or MatchAdjustmentReason.CountryDisagrees));
    }

    [Fact]
    public void A_hit_says_which_name_it_was_and_a_weak_alias_counts_less()
    {
        var primary = Assert.Single(_index.Search(new("Amara Velikova Rustamova")));
        Assert.Equal((1.0, ListedNameSource.PrimaryName, null), (primary.Score, primary.Explanation.ListedNameSource, primary.Explanation.AliasQuality));
        var alias = Assert.Single(_index.Search(new("Mara Zelenaya")));
        Assert.Equal((0.95, ListedNameSource.Alias, AliasQuality.Low), (alias.Score, alias.Explanation.ListedNameSource, alias.Explanation.AliasQuality));
        Assert.Equal(MatchAdjustmentReason.WeakAlias, Assert.Single(alias.Explanation.Adjustments).Reason);
    }

    [Fact]
    public void Every_country_of_the_real_list_is_known_but_those_that_are_no_more()
    {
        var evidence = new MatchEvidence(NameReference.Shipped);
        var unknown = Lists.UnList.Whole.Entries.SelectMany(entry => entry.Party.Countries()).Distinct().Where(country => evidence.Codes([country]).Count == 0).Order(StringComparer.Ordinal);
        Assert.Equal(["former Soviet Union", "na"], unknown);
    }
}
