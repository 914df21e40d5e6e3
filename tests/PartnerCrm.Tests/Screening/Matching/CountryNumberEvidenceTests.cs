using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Tests.Screening.Matching;

/// <summary>Numbers of registers and tax offices as evidence: what is compared with what, and what it says.</summary>
public sealed class CountryNumberEvidenceTests
{
    private const string Agrees = "agrees", Disagrees = "disagrees", Nothing = "";

    /// <summary>Kind on record, its country and number; what the list calls its paper, of which country, and the number there.</summary>
    public static TheoryData<string, string?, string, string, string?, string, string> Compared => new()
    {
        { "REGISTRATION_NUMBER", "KE", "PVT123456", "registrationNumber", "Kenya", "PVT-123 456", Agrees },
        { "REGISTRATION_NUMBER", "KE", "PVT123456", "Registration Number", null, "pvt123456", Agrees },
        { "REGISTRATION_NUMBER", "TZ", "PVT123456", "Registration Number", "Kenya", "PVT123456", Nothing },
        { "REGISTRATION_NUMBER", "KE", "PVT123457", "Registration Number", "Kenya", "PVT123456", Disagrees },
        { "REGISTRATION_NUMBER", "KE", "PVT123456", "Tax ID No.", "Kenya", "PVT123456", Nothing },
        { "REGISTRATION_NUMBER", "GB", "01234567", "UK Company Number", "United Kingdom", "1234567", Agrees },
        { "REGISTRATION_NUMBER", "GB", "01234567", "GB-COH", null, "01234567", Agrees },
        { "REGISTRATION_NUMBER", "GB", "01234568", "GB-COH", null, "01234567", Nothing },
        { "REGISTRATION_NUMBER", "IE", "01234567", "GB-COH", null, "01234567", Nothing },
        { "REGISTRATION_NUMBER", "KE", "1234", "Registration Number", "Kenya", "1234", Nothing },
        { "REGISTRATION_NUMBER", "KE", "12345678", "Passport", "Kenya", "12345678", Nothing },
        { "REGISTRATION_NUMBER", "KE", "12345678", "Vessel Registration Identification", "Kenya", "12345678", Nothing },
        { "REGISTRATION_NUMBER", "KE", "12345678", "idNumber", null, "12345678", Agrees },
        { "TAX_NUMBER", "BE", "0430033662", "V.A.T. Number", "Belgium", "BE 0430.033.662", Agrees },
        { "TAX_NUMBER", "CO", "8001467497", "NIT #", "Colombia", "800146749-7", Agrees },
        { "TAX_NUMBER", "CO", "8001467498", "NIT #", "Colombia", "800146749-7", Disagrees },
        { "TAX_NUMBER", "RU", "183116181362", "innCode", null, "183116181362", Agrees },
        { "TAX_NUMBER", "US", "123456789", "US-EIN", null, "12-3456789", Agrees },
        { "IATI", null, "GB-COH-01234567", "Company Number", "United Kingdom", "01234567", Agrees },
        { "IATI", null, "GB-COH-01234567", "GB-CHC", null, "01234567", Nothing },
        { "IATI", null, "GB-COH-01234567", "GB-COH", null, "01234568", Disagrees },
        { "IATI", null, "XM-DAC-41301", "XM-DAC", null, "41301", Agrees },
        { "IATI", null, "XI-LEI-5493001KJTIIGC8Y1R12", "leiCode", null, "5493001KJTIIGC8Y1R12", Agrees },
        { "ROR", null, "02mhbdp94", "XI-ROR", null, "02mhbdp94", Agrees },
        { "ROR", null, "02mhbdp94", "ROR", null, "https://ror.org/02mhbdp94", Agrees },
        { "ROR", null, "02mhbdp94", "ROR", null, "05dxps055", Disagrees },
        { "ROR", null, "02mhbdp94", "ROR", null, "02mhbdp95", Nothing },
    };

    [Theory]
    [MemberData(nameof(Compared), DisableDiscoveryEnumeration = true)]
    public void A_number_says_something_with_its_country_only(string kind, string? country, string value, string paper, string? paperCountry, string number, string says)
    {
        var index = new ListIndex([Listed(new() { Type = paper, Number = number, Country = paperCountry }, "KE")], new());
        var hit = index.Search(Subject("Norvik Shipping Lines", kind, value, country)).Single();
        var said = hit.Explanation.Adjustments.Select(part => part.Reason switch
        {
            MatchAdjustmentReason.IdentifierAgrees => Agrees,
            MatchAdjustmentReason.IdentifierDisagrees => Disagrees,
            _ => Nothing,
        }).FirstOrDefault(text => text.Length > 0, Nothing);
        Assert.Equal(says, said);
        // Who bears the number is found under any name, and nobody else is.
        Assert.Equal(says == Agrees, index.Search(Subject("Zarya Agricultural Cooperative", kind, value, country), threshold: NameMatcher.DefaultThreshold).Any());
    }

    [Fact]
    public void Another_number_of_the_same_register_speaks_less_against_a_match_than_another_LEI()
    {
        double Change(ListedDocument paper, string kind, string value, string? country) => Assert.Single(
            new ListIndex([Listed(paper, "KE")], new()).Search(Subject("Norvik Shipping Trading", kind, value, country)).Single().Explanation.Adjustments,
            part => part.Reason is MatchAdjustmentReason.IdentifierDisagrees).Change;

        Assert.InRange(Change(new() { Type = "Registration Number", Number = "PVT123456" }, "REGISTRATION_NUMBER", "PVT123457", "KE"), -0.1, -0.01);
        Assert.InRange(Change(new() { Type = "LEI", Number = "5493001KJTIIGC8Y1R12" }, "LEI", "529900T8BM49AURSDO55", null), -1, -0.3);
    }

    [Fact]
    public void A_number_that_may_be_of_several_countries_speaks_for_but_never_against()
    {
        var index = new ListIndex([Listed(new() { Type = "registrationNumber", Number = "PVT123456" }, "KE", "AE")], new());
        Assert.Contains(index.Search(Subject("Anybody", "REGISTRATION_NUMBER", "PVT123456", "AE")), hit => hit.Score >= NameMatcher.DefaultThreshold);
        Assert.DoesNotContain(
            index.Search(Subject("Norvik Shipping Lines", "REGISTRATION_NUMBER", "PVT999999", "AE")).Single().Explanation.Adjustments, part => part.Reason is MatchAdjustmentReason.IdentifierDisagrees);
    }

    private static ScreeningSubject Subject(string name, string kind, string value, string? country) => new(
        name, ListedPartyKind.Organization, Identifiers: KnownIdentifier.Of(Enum.Parse<IdentifierKind>(kind.Replace("_", "", StringComparison.Ordinal), true), value, country) is { } known ? [known] : []);

    private static ListedParty Listed(ListedDocument paper, params string[] countries) => new()
    {
        ListKind = "test",
        SourceId = "1",
        ReferenceNumber = "T.1",
        Kind = ListedPartyKind.Organization,
        PrimaryName = "Norvik Shipping Trading",
        Documents = [paper],
        OtherCountries = countries,
    };
}
