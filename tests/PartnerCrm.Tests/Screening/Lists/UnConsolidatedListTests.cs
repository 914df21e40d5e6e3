using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using System.Xml.XPath;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Lists;

public sealed class UnConsolidatedListTests
{
    private static readonly XDocument _raw = XDocument.Load(new MemoryStream(UnList.Bytes));

    private static ListedParty[] Parties => [.. UnList.Whole.Entries.Select(entry => entry.Party)];

    [Fact]
    public void The_whole_list_is_730_individuals_and_273_entities_and_no_element_is_unknown()
    {
        Assert.Equal(730, Parties.Count(party => party.Kind == ListedPartyKind.Person));
        Assert.Equal(273, Parties.Count(party => party.Kind == ListedPartyKind.Organization));
        Assert.Empty(UnList.Whole.Unknown);
        Assert.Equal(0, UnList.Whole.Repeated);
    }

    [Fact]
    public void The_reading_carries_the_lists_own_date_and_the_checksum_of_its_bytes()
    {
        Assert.Equal(DateTimeOffset.Parse("2026-02-27T00:00:09.554Z", CultureInfo.InvariantCulture), UnList.Whole.GeneratedAt);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(UnList.Bytes)), UnList.Whole.Checksum);
        Assert.Equal("un-consolidated", UnList.Whole.ListKind);
    }

    // Each total is counted twice: from our records, and by XPath over the raw file, which knows nothing of our reader.
    [Theory]
    [InlineData("aliases", "//INDIVIDUAL_ALIAS[normalize-space()]|//ENTITY_ALIAS[normalize-space()]")]
    [InlineData("good aliases", "//INDIVIDUAL_ALIAS[normalize-space(QUALITY)='Good']")]
    [InlineData("low aliases", "//INDIVIDUAL_ALIAS[normalize-space(QUALITY)='Low']")]
    [InlineData("a.k.a.", "//ENTITY_ALIAS[normalize-space(QUALITY)='a.k.a.']")]
    [InlineData("f.k.a.", "//ENTITY_ALIAS[normalize-space(QUALITY)='f.k.a.']")]
    [InlineData("alias births", "//INDIVIDUAL_ALIAS/DATE_OF_BIRTH[normalize-space()]")]
    [InlineData("alias birth places", "//INDIVIDUAL_ALIAS[normalize-space(CITY_OF_BIRTH) or normalize-space(COUNTRY_OF_BIRTH)]")]
    [InlineData("alias notes", "//INDIVIDUAL_ALIAS/NOTE[normalize-space()]|//ENTITY_ALIAS/NOTE[normalize-space()]")]
    [InlineData("births", "//INDIVIDUAL_DATE_OF_BIRTH[normalize-space()]")]
    [InlineData("exact births", "//INDIVIDUAL_DATE_OF_BIRTH[TYPE_OF_DATE='EXACT' and normalize-space(DATE)]")]
    [InlineData("years of birth", "//INDIVIDUAL_DATE_OF_BIRTH[TYPE_OF_DATE='EXACT' and normalize-space(YEAR)]")]
    [InlineData("births between", "//INDIVIDUAL_DATE_OF_BIRTH[TYPE_OF_DATE='BETWEEN' and normalize-space(FROM_YEAR)]")]
    [InlineData("births approximately", "//INDIVIDUAL_DATE_OF_BIRTH[TYPE_OF_DATE='APPROXIMATELY' and normalize-space(YEAR)]")]
    [InlineData("birth notes", "//INDIVIDUAL_DATE_OF_BIRTH/NOTE[normalize-space()]")]
    [InlineData("birth places", "//INDIVIDUAL_PLACE_OF_BIRTH[normalize-space()]")]
    [InlineData("documents", "//INDIVIDUAL_DOCUMENT[normalize-space()]")]
    [InlineData("document numbers", "//INDIVIDUAL_DOCUMENT/NUMBER[normalize-space()]")]
    [InlineData("days of issue", "//INDIVIDUAL_DOCUMENT/DATE_OF_ISSUE[normalize-space()]")]
    [InlineData("addresses", "//INDIVIDUAL_ADDRESS[normalize-space()]|//ENTITY_ADDRESS[normalize-space()]")]
    [InlineData("streets", "//INDIVIDUAL_ADDRESS/STREET[normalize-space()]|//ENTITY_ADDRESS/STREET[normalize-space()]")]
    [InlineData("original scripts", "//NAME_ORIGINAL_SCRIPT[normalize-space()]")]
    [InlineData("nationalities", "//NATIONALITY/VALUE[normalize-space()]")]
    [InlineData("designations", "//DESIGNATION/VALUE[normalize-space()]")]
    [InlineData("titles", "//TITLE/VALUE[normalize-space()]")]
    [InlineData("genders", "//GENDER[normalize-space()]")]
    [InlineData("listed on", "//LISTED_ON[normalize-space()]")]
    [InlineData("updates", "//LAST_DAY_UPDATED/VALUE[normalize-space()]")]
    [InlineData("comments", "//COMMENTS1[normalize-space()]")]
    [InlineData("list types", "//LIST_TYPE/VALUE[normalize-space()]")]
    public void Every_detail_of_the_raw_file_arrives(string what, string xpath)
    {
        var aliases = Parties.SelectMany(party => party.Aliases);
        var births = Parties.SelectMany(party => party.BirthDates);
        var documents = Parties.SelectMany(party => party.Documents);
        var addresses = Parties.SelectMany(party => party.Addresses);
        var ours = what switch
        {
            "aliases" => aliases.Count(),
            "good aliases" => aliases.Count(alias => alias.Quality == AliasQuality.Good),
            "low aliases" => aliases.Count(alias => alias.Quality == AliasQuality.Low),
            "a.k.a." => aliases.Count(alias => alias.Quality == AliasQuality.AlsoKnownAs),
            "f.k.a." => aliases.Count(alias => alias.Quality == AliasQuality.FormerlyKnownAs),
            "alias births" => aliases.Count(alias => alias.BirthDate?.FromYear is not null),
            "alias birth places" => aliases.Count(alias => alias.BirthPlace is not null),
            "alias notes" => aliases.Count(alias => alias.Note is not null),
            "births" => births.Count(),
            "exact births" => births.Count(date => date is { Precision: BirthDatePrecision.Exact, Day: not null }),
            "years of birth" => births.Count(date => date is { Precision: BirthDatePrecision.Year, FromYear: not null }),
            "births between" => births.Count(date => date is { Precision: BirthDatePrecision.Between, FromYear: not null, ToYear: not null }),
            "births approximately" => births.Count(date => date is { Precision: BirthDatePrecision.Approximately, FromYear: not null }),
            "birth notes" => births.Count(date => date.Note is not null),
            "birth places" => Parties.Sum(party => party.BirthPlaces.Count),
            "documents" => documents.Count(),
            "document numbers" => documents.Count(document => document.Number is not null),
            "days of issue" => documents.Count(document => document.IssuedOn is not null),
            "addresses" => addresses.Count(),
            "streets" => addresses.Count(address => address.Street is not null),
            "original scripts" => Parties.Sum(party => party.OriginalScriptNames.Count),
            "nationalities" => Parties.Sum(party => party.Nationalities.Count),
            "designations" => Parties.Sum(party => party.Designations.Count),
            "titles" => Parties.Sum(party => party.Titles.Count),
            "genders" => Parties.Sum(party => party.Genders.Count),
            "listed on" => Parties.Count(party => party.ListedOn is not null),
            "updates" => Parties.Sum(party => party.UpdatedOn.Count),
            "comments" => Parties.Count(party => party.Comments is not null),
            "list types" => Parties.Sum(party => party.ListTypes.Count),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
        Assert.NotEqual(0, ours);
        Assert.Equal(_raw.XPathSelectElements(xpath).Count(), ours);
    }

    [Fact]
    public void Reading_twice_gives_the_same_hashes_and_a_shuffled_and_doubled_file_too()
    {
        var again = UnList.Read(UnList.Bytes);
        Assert.True(ListDifference.Between(UnList.Whole.Hashes(), again.Hashes()).IsEmpty);

        var shuffled = new XDocument(_raw);
        foreach (var section in shuffled.Root!.Elements())
        {
            var entries = section.Elements().Reverse().ToArray();
            section.ReplaceNodes(entries, entries);
        }

        var doubled = UnList.Read(shuffled.ToString());
        Assert.Equal(1003, doubled.Repeated);
        Assert.True(ListDifference.Between(UnList.Whole.Hashes(), doubled.Hashes()).IsEmpty);
    }
}
