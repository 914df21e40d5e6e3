using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class NameMatcherTests
{
    private const ListedPartyKind Person = ListedPartyKind.Person;
    private const ListedPartyKind Organization = ListedPartyKind.Organization;

    private readonly NameMatcher _matcher = new();

    // Invented names, beside the well-known spellings of a few.
    [Theory]
    [InlineData(Person, "Amara Velikova", "VELIKOVA, Amara")]
    [InlineData(Person, "Amara Velikova", "Амара Великова")]
    [InlineData(Person, "Amara Velikova", "Amara Velikovna Velikova")]
    [InlineData(Person, "A. Velikova", "Amara Velikova")]
    [InlineData(Person, "Velicova Amara", "Amara Velikova")]
    [InlineData(Person, "Dr. Amara Velikova", "Amara Velikova")]
    [InlineData(Person, "Abd al-Rahman Zubayri", "Abdurrahman Zubeiri")]
    [InlineData(Person, "Tariq Mansouri", "طارق المنصوري")]
    [InlineData(Person, "Mohammadhasni Zarkari", "MOHAMMAD HASNI ZARKARI")]
    [InlineData(Person, "JC Lambrechts", "Jean-Claude Lambrechts")]
    [InlineData(Person, "Theodoros Giannakis", "Θεόδωρος Γιαννάκης")]
    [InlineData(Person, "Bob Fairweather", "Robert Fairweather")]
    [InlineData(Organization, "Norvik Trading GmbH", "NORVIK TRADING Gesellschaft mit beschränkter Haftung")]
    [InlineData(Organization, "Norvik Trading", "Norvic Trading Ltd.")]
    [InlineData(Organization, "ООО Норвик", "Norvik OOO")]
    [InlineData(Organization, "The 3rd Harbour Company", "Third Harbour Co.")]
    [InlineData(Organization, "Norvik & Sons", "Norvik and Sons")]
    [InlineData(Organization, "Labour Organisation of Norvik", "Labor Organization of Norvik")]
    public void Two_writings_of_one_name_reach_the_threshold(ListedPartyKind kind, string one, string other)
    {
        Assert.InRange(_matcher.Compare(one, other, kind).Score, NameMatcher.DefaultThreshold, 1);
        Assert.InRange(_matcher.Compare(other, one, kind).Score, NameMatcher.DefaultThreshold, 1);
    }

    [Theory]
    [InlineData(Person, "Amara Velikova", "Amara Petrossian")]
    [InlineData(Person, "Amara Velikova", "Amara")]
    [InlineData(Person, "Muhammad Ali", "Muhammad Ali Zarqawi al-Hamdani")]
    [InlineData(Person, "Omar", "Omar Hassan Daud")]
    [InlineData(Person, "Dr. Sheikh", "Dr. Sheikh Amara Velikova")]
    [InlineData(Organization, "Norvik GmbH", "Talvera GmbH")]
    [InlineData(Organization, "GmbH", "Talvera GmbH")]
    [InlineData(Organization, "Ltd", "Company Limited")]
    [InlineData(Organization, "Trading Company", "Norvik Trading Company")]
    [InlineData(Organization, "International", "International Group")]
    [InlineData(Organization, "General Company", "Company")]
    [InlineData(Organization, "Norvik Fund 2006", "Norvik Fund 2007")]
    [InlineData(Organization, "Norvik Fund II", "Norvik Fund III")]
    [InlineData(Organization, "Bank of Estonia", "Bank of Ethiopia")]
    [InlineData(Organization, "Jang & Sons Oil", "Hwang & Sons")]
    [InlineData(Organization, "Kang & Sons", "Jang & Sons")]
    [InlineData(Person, "", "Amara Velikova")]
    [InlineData(Person, "!!!", "???")]
    public void Different_parties_stay_below_it(ListedPartyKind kind, string one, string other)
    {
        Assert.InRange(_matcher.Compare(one, other, kind).Score, 0, 0.6999);
        Assert.InRange(_matcher.Compare(other, one, kind).Score, 0, 0.6999);
    }

    [Fact]
    public void The_explanation_says_what_matched_what_was_ignored_and_what_moved_the_score()
    {
        var match = _matcher.Compare("Norvic Shipping Holding Ltd", "NORVIK Shipping (2007) GmbH", Organization);
        Assert.Equal(
            [("norvic", "norvik", WordMatchReason.Sound), ("shipping", "shipping", WordMatchReason.Same)],
            match.Words.Select(word => (word.PartyWords, word.ListedWords, word.Reason)));
        Assert.Equal(["holding"], match.OnlyInParty);
        Assert.Equal(["2007"], match.OnlyInListed);
        Assert.Equal(2, match.LegalFormsIgnored.Count);
        Assert.Equal([MatchAdjustmentReason.DifferentParts, MatchAdjustmentReason.MissingParts, MatchAdjustmentReason.DifferentNumbers], match.Adjustments.Select(adjustment => adjustment.Reason));
        Assert.Equal(match.Score, match.WordScore + match.Adjustments.Sum(adjustment => adjustment.Change), tolerance: 1e-9);
    }

    [Fact]
    public void Every_score_is_its_word_score_and_its_adjustments_and_none_leaves_0_to_1()
    {
        var names = CsvRows.Of("Matching/name_bench_public.csv").SelectMany(row => new[] { row["name1"], row["name2"] }).Distinct().ToArray();
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var match = _matcher.Compare(names[random.Next(names.Length)], names[random.Next(names.Length)]);
            Assert.InRange(match.Score, 0, 1);
            Assert.Equal(match.Score, match.WordScore + match.Adjustments.Sum(adjustment => adjustment.Change), tolerance: 1e-9);
        }
    }

    [Fact]
    public void A_name_of_a_thousand_words_is_compared_without_fault()
    {
        var endless = string.Join(' ', Enumerable.Repeat("Velikova Amara 𝒜 \ud800 ", 500));
        Assert.InRange(_matcher.Compare(endless, endless, Person).Score, 0.9, 1);
        Assert.InRange(_matcher.Compare(new string('x', 100_000), new string('y', 100_000)).Score, 0, 0.1);
    }
}
