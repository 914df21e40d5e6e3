using PartnerCrm.Stakeholders;
using PartnerCrm.Stakeholders.Identifiers;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Stakeholders.Identifiers;

public sealed class IdentifierRulesTests
{
    // Published examples of the standards and registries.
    [Theory]
    [InlineData(IdentifierKind.Lei, "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12")]
    [InlineData(IdentifierKind.Lei, "7zw8qjwvpr4p1j1kqy45", "7ZW8QJWVPR4P1J1KQY45")]
    [InlineData(IdentifierKind.Ror, "https://ror.org/02mhbdp94", "02mhbdp94")]
    [InlineData(IdentifierKind.Ror, "05DXPS055", "05dxps055")]
    [InlineData(IdentifierKind.Isni, "0000 0001 2150 090X", "000000012150090X")]
    [InlineData(IdentifierKind.Isni, "https://isni.org/isni/0000000121032683", "0000000121032683")]
    [InlineData(IdentifierKind.Orcid, "0000-0002-1825-0097", "0000000218250097")]
    [InlineData(IdentifierKind.Orcid, "https://orcid.org/0000-0002-1694-233X", "000000021694233X")]
    [InlineData(IdentifierKind.Iati, "XM-DAC-41301", "XM-DAC-41301")]
    [InlineData(IdentifierKind.Iati, "GB-GOV-1", "GB-GOV-1")]
    public void A_sound_identifier_is_kept_in_its_plain_form(IdentifierKind kind, string text, string plain) => Assert.Equal(plain, IdentifierRules.Read(kind, text));

    [Theory]
    [InlineData(IdentifierKind.Lei, "5493001KJTIIGC8Y1R13")]
    [InlineData(IdentifierKind.Lei, "5493001KJTIIGC8Y1R1")]
    [InlineData(IdentifierKind.Ror, "02mhbdp95")]
    [InlineData(IdentifierKind.Ror, "02ihbdp94")]
    [InlineData(IdentifierKind.Isni, "0000 0001 2150 0901")]
    [InlineData(IdentifierKind.Orcid, "0000-0002-1825-0079")]
    [InlineData(IdentifierKind.Orcid, "X000-0002-1825-0097")]
    [InlineData(IdentifierKind.Iati, "XM-41301")]
    [InlineData(IdentifierKind.Iati, "xm-dac-41301")]
    public void A_mistyped_identifier_is_refused(IdentifierKind kind, string text) => Assert.Throws<InvalidInput>(() => IdentifierRules.Read(kind, text));

    [Theory]
    [InlineData(IdentifierKind.RegistrationNumber, "pvt-123 456", "ke", "KE PVT123456")]
    [InlineData(IdentifierKind.RegistrationNumber, "HRB 86891", "DE", "DE HRB86891")]
    [InlineData(IdentifierKind.RegistrationNumber, "01234567", "GB", "GB 01234567")]
    [InlineData(IdentifierKind.RegistrationNumber, "CHE-116.281.710", "CH", "CH CHE116281710")]
    [InlineData(IdentifierKind.RegistrationNumber, "س.ت ١٢٣٤٥٦", "EG", "EG ست123456")]
    [InlineData(IdentifierKind.TaxNumber, "FR 40 303 265 045", "FR", "FR 40303265045")]
    [InlineData(IdentifierKind.TaxNumber, "40303265045", "FR", "FR 40303265045")]
    [InlineData(IdentifierKind.TaxNumber, "EL 094259216", "GR", "GR 094259216")]
    [InlineData(IdentifierKind.TaxNumber, "12-3456789", "US", "US 123456789")]
    [InlineData(IdentifierKind.RegistrationNumber, "unknown", "KE", "value")]
    [InlineData(IdentifierKind.RegistrationNumber, "-", "KE", "value")]
    [InlineData(IdentifierKind.RegistrationNumber, "12345*", "KE", "value")]
    [InlineData(IdentifierKind.RegistrationNumber, "12345678901234567890123456789012345678901", "KE", "value")]
    [InlineData(IdentifierKind.RegistrationNumber, "01234567", null, "jurisdiction")]
    [InlineData(IdentifierKind.RegistrationNumber, "01234567", " ", "jurisdiction")]
    [InlineData(IdentifierKind.TaxNumber, "01234567", "QQ", "jurisdiction")]
    [InlineData(IdentifierKind.Lei, "5493001KJTIIGC8Y1R12", "US", "jurisdiction")]
    public void A_number_of_a_country_is_kept_with_its_country_or_refused_by_its_field(IdentifierKind kind, string text, string? country, string kept)
    {
        string Read()
        {
            var code = IdentifierRules.Jurisdiction(kind, country);
            return $"{code} {IdentifierRules.Read(kind, text, code)}";
        }

        if (kept is "value" or "jurisdiction") Assert.Equal(kept, Assert.Throws<InvalidInput>(Read).Field);
        else Assert.Equal(kept, Read());
    }

    [Fact]
    public void Every_exchange_of_two_neighbours_in_an_orcid_is_noticed()
    {
        const string Sound = "0000000218250097";
        for (var at = 0; at + 1 < Sound.Length; at++)
        {
            if (Sound[at] == Sound[at + 1]) continue;
            var swapped = Sound[..at] + Sound[at + 1] + Sound[at] + Sound[(at + 2)..];
            Assert.Throws<InvalidInput>(() => IdentifierRules.Read(IdentifierKind.Orcid, swapped));
        }
    }

    [Fact]
    public void Check_digits_that_we_make_are_sound()
    {
        for (var number = 0; number < 2000; number++)
        {
            var lei = $"5299000ABCDEF{number:00000}";
            Assert.True(CheckDigits.Mod97Fits(lei + CheckDigits.Mod97Of(lei)));
            Assert.True(CheckDigits.RorFits($"0{number:000000}{CheckDigits.RorCheckOf($"{number:000000}")}"));
        }
    }
}
