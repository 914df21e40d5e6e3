using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Slice;

/// <summary>By what an entity is known again on another list, where it has another key, number and spelling; and what of it is news.</summary>
public sealed class ListedKeysTests
{
    private const string Lei = "5493001KJTIIGC8Y1R12", OtherLei = "529900T8BM49AURSDO55";

    private static readonly ListedParty Person = new()
    {
        ListKind = "un-consolidated",
        SourceId = "1",
        ReferenceNumber = "QDi.901",
        Kind = ListedPartyKind.Person,
        PrimaryName = "Amina Sample Doe",
        BirthDates = [Day(1970, 5, 6)],
        Nationalities = ["Turkey"],
        Documents = [new ListedDocument { Type = "Passport", Number = "A-123 4567" }],
    };

    private static readonly ListedParty Company = new()
    {
        ListKind = "un-consolidated",
        SourceId = "2",
        ReferenceNumber = "QDe.902",
        Kind = ListedPartyKind.Organization,
        PrimaryName = "Harvest Moon Trading",
        Documents = [new ListedDocument { Type = "LEI", Number = Lei }],
        Addresses = [new ListedPlace { City = "Ankara", Country = "Turkey" }],
    };

    private static readonly ListedParty Elsewhere = new() { ListKind = "ofac-sdn", SourceId = "77", ReferenceNumber = "77", Kind = ListedPartyKind.Person, PrimaryName = "Doe, Amina Sample" };

    private static readonly ListedParty CompanyElsewhere = Elsewhere with { Kind = ListedPartyKind.Organization, PrimaryName = "Trading, Harvest Moon" };

    private static readonly ListedParty Registered = Company with { Documents = [new ListedDocument { Type = "Registration Number", Number = "1234567", Country = "Turkey" }], Addresses = [] };

    public static TheoryData<string, ListedParty, ListedParty, string> Says => new()
    {
        { "its name alone", Person, Elsewhere, "another" },
        { "the paper, written otherwise", Person, Elsewhere with { PrimaryName = "Nobody", Documents = [new ListedDocument { Number = "a1234567" }] }, "known" },
        { "the number of the other list", Person, Elsewhere with { PrimaryName = "Nobody", ReferenceNumber = "QDi.901" }, "known" },
        { "name and birth", Person, Elsewhere with { BirthDates = [Day(1970, 5, 6)] }, "known" },
        { "name and birth, and a country that was not told", Person, Elsewhere with { BirthDates = [Day(1970, 5, 6)], Nationalities = ["Kenya"] }, "known, Countries" },
        { "name and country by its code", Person, Elsewhere with { Nationalities = ["TR"] }, "known" },
        { "name and country, born on another day", Person, Elsewhere with { Nationalities = ["TR"], BirthDates = [Day(1980, 1, 2)] }, "another" },
        { "name and country, with a paper that was not told", Person, Elsewhere with { Nationalities = ["TR"], Documents = [new ListedDocument { Number = "B7654321" }] }, "known, Identifiers" },
        { "name and another country", Person, Elsewhere with { Nationalities = ["KE"] }, "another" },
        { "a weak alias and the country", Person, Elsewhere with { PrimaryName = "Nobody", Aliases = [new ListedAlias { Name = "Amina Sample Doe", Quality = AliasQuality.Low }], Nationalities = ["TR"] }, "another" },
        { "the same list's key from before entries were joined", Person, Elsewhere with { ListKind = "un-consolidated", PrimaryName = "Nobody", Referents = ["1"] }, "known" },
        { "the LEI in a remark", Company, CompanyElsewhere with { PrimaryName = "Nobody", Comments = $"LEI: {Lei}." }, "known" },
        { "name and country", Company, CompanyElsewhere with { OtherCountries = ["Türkiye"] }, "known" },
        { "name and country, with another LEI", Company, CompanyElsewhere with { OtherCountries = ["TR"], Documents = [new ListedDocument { Type = "LEI", Number = OtherLei }] }, "another" },
        { "the registration number, in the same country", Registered, Foreign("registrationNumber", "12-34567", "TR"), "known" },
        { "the registration number, with the country not told", Registered, Foreign("Registration Number", "1234567"), "known" },
        { "the registration number of another country", Registered, Foreign("Registration Number", "1234567", "KE"), "another" },
        { "name and country, as a person", Company, CompanyElsewhere with { Kind = ListedPartyKind.Person, OtherCountries = ["TR"] }, "another" },
    };

    [Theory]
    [MemberData(nameof(Says), DisableDiscoveryEnumeration = true)]
    public void An_entity_is_known_again_by_whatever_identifies_it_and_what_is_news_is_told(string what, ListedParty before, ListedParty now, string expected)
    {
        var known = DecisionMemory.IsOne(before, now) ? string.Join(", ", ListingChange.Between(before, now).Select(part => $"{part}").Prepend("known")) : "another";
        Assert.True(expected == known, $"{what}: {known}");
        Assert.Equal(expected != "another", DecisionMemory.IsOne(now, before));
    }

    [Fact]
    public void The_two_LEIs_are_ones() => Assert.Equal(
        [Lei, OtherLei], new[] { Lei, OtherLei }.Select(lei => PartnerCrm.Screening.Matching.KnownIdentifier.Of(PartnerCrm.Screening.Matching.IdentifierScheme.Lei, lei)?.Value));

    private static ListedParty Foreign(string type, string number, params string[] countries) =>
        CompanyElsewhere with { PrimaryName = "Nobody", Documents = [new ListedDocument { Type = type, Number = number }], OtherCountries = countries };

    private static ListedBirthDate Day(int year, int month, int day) => new() { Precision = BirthDatePrecision.Exact, Day = new DateOnly(year, month, day), FromYear = year, ToYear = year };
}
