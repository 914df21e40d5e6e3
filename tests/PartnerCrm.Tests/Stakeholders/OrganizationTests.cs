using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Stakeholders;

public sealed class OrganizationTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_logged_organization_keeps_what_was_said_of_it()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);

        var done = await world.Run(new LogOrganization(
            " Żywność Zdrowa ", OrganizationForm.Company, OrganizationReach.Regional, OrganizationOwnership.Mixed, [OrganizationCategory.Donor, OrganizationCategory.Industry],
            true, [Sector.Seeds], "pl", "https://example.org/", OrganizationSize.Small, new AnnualIncome(1250.50m, "EUR", 2025), "Met in Rome.",
            [new NameEntry(PartyNameKind.Acronym, "ŻZ", "pl")], [new IdentifierEntry(IdentifierKind.Ror, "https://ror.org/02mhbdp94")]), officer);

        await using var db = world.Open();
        var organization = await db.Set<Organization>().SingleAsync(row => row.Id == done.Entity, Stop);
        Assert.Equal(("Żywność Zdrowa", "zywnosc zdrowa"), (organization.Name, organization.SortName));
        Assert.Equal(("PL", FaoRegion.Europe), (organization.Country, organization.Region));
        Assert.Equal([OrganizationCategory.Industry, OrganizationCategory.Donor], organization.Categories);
        Assert.Equal((1250.50m, "EUR", 2025), (organization.IncomeAmount, organization.IncomeCurrency, organization.IncomeYear));
        Assert.Equal(PartyKind.Organization, (await db.Set<Party>().SingleAsync(Stop)).Kind);
        Assert.Equal(["ŻZ", "Żywność Zdrowa"], await db.Set<PartyName>().Where(name => name.KnownPartyId == done.Entity).OrderBy(name => name.Kind).Select(name => name.Name).ToListAsync(Stop));
        Assert.Equal("{INDUSTRY,DONOR}", await world.Ask("select categories::text from organization"));
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_empties_what_it_is_told_to()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var logged = await world.Run(new LogOrganization("Coast", OrganizationForm.Ngo, Country: "KE", Website: "https://example.org", Note: "Old"), officer);

        var done = await world.Run(new UpdateOrganization(logged.Entity, logged.Version, Form: OrganizationForm.Foundation, Country: "NZ", Empty: [OrganizationDetail.Website]), officer);

        await using var db = world.Open();
        var organization = await db.Set<Organization>().SingleAsync(Stop);
        Assert.Equal((OrganizationForm.Foundation, "NZ", FaoRegion.SouthwestPacific, null, "Old"),
            (organization.Form, organization.Country, organization.Region, organization.Website, organization.Note));
        Assert.Equal(2, done.Version);
    }

    [Fact]
    public async Task A_new_legal_name_makes_the_one_before_a_former_name()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var logged = await world.Run(new LogOrganization("First", OrganizationForm.Company), officer);

        await world.Run(new UpdateOrganization(logged.Entity, 1, "Second"), officer);

        Assert.Equal("FORMER First 2026-03-01, LEGAL Second, was LEGAL First", await world.Ask("""
            select string_agg(case when is_superseded then 'was ' else '' end || concat_ws(' ', kind, name, valid_to), ', ' order by is_superseded, kind) from party_name
            """));
    }

    [Fact]
    public async Task Every_row_of_a_logged_organization_stands_in_the_audit_under_it()
    {
        await using var world = await worlds.New();
        var logged = await world.Run(new LogOrganization("Audited", OrganizationForm.Company, OtherNames: [new NameEntry(PartyNameKind.Alias, "A")]), await world.As(Role.Secretariat));

        Assert.Equal("Organization Party PartyName PartyName", await world.Ask($"""
            select string_agg(kind, ' ' order by kind) from (select distinct entity_kind as kind, entity_id from audit_change where subject_id = '{logged.Entity}') as rows
            """));
        Assert.Equal("NameAdded NameAdded OrganizationRegistered", await world.Ask($"select string_agg(fact, ' ' order by fact) from audit_entry where subject_id = '{logged.Entity}'"));
        Assert.Equal(0L, await world.Ask("select count(*) from audit_change where field in ('isSuperseded', 'knownPartyId')"));
    }

    public static TheoryData<LogOrganization, string> Wrong => new()
    {
        { new LogOrganization(" ", OrganizationForm.Company), "name" },
        { new LogOrganization("A", OrganizationForm.Company, Country: "XX"), "country" },
        { new LogOrganization("A", OrganizationForm.Company, Website: "javascript:1"), "website" },
        { new LogOrganization("A", OrganizationForm.Company, AnnualIncome: new AnnualIncome(1, "euro", 2020)), "annualIncome.currency" },
        { new LogOrganization("A", OrganizationForm.Company, AnnualIncome: new AnnualIncome(-1, "EUR", 2020)), "annualIncome.amount" },
        { new LogOrganization("A", OrganizationForm.Company, Identifiers: [new IdentifierEntry(IdentifierKind.Ror, "02mhbdp95")]), "value" },
        { new LogOrganization("A", OrganizationForm.Company, Identifiers: [new IdentifierEntry(IdentifierKind.TaxNumber, "123456789")]), "jurisdiction" },
        { new LogOrganization("A", OrganizationForm.Company, OtherNames: [new NameEntry(PartyNameKind.Alias, "B", "English")]), "language" },
    };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task What_does_not_fit_is_refused_by_its_field_and_leaves_nothing(LogOrganization command, string field)
    {
        await using var world = await worlds.New();
        var before = await world.Rows();

        var refusal = await Assert.ThrowsAsync<InvalidInput>(async () => await world.Run(command, await world.As(Role.Secretariat)));

        Assert.Equal(field, refusal.Field);
        Assert.Equal(before, await world.Rows());
    }

    [Fact]
    public async Task One_identifier_belongs_to_one_party()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var first = await world.Run(new LogOrganization("First", OrganizationForm.Company, Identifiers: [new IdentifierEntry(IdentifierKind.Lei, "5493001KJTIIGC8Y1R12")]), officer);
        var second = await world.Run(new LogOrganization("Second", OrganizationForm.Company), officer);
        var again = new AddIdentifier(second.Entity, IdentifierKind.Lei, "5493001KJTIIGC8Y1R12");
        await Assert.ThrowsAsync<IdentifierTaken>(() => world.Run(again, officer));

        var identifier = (Guid)(await world.Ask($"select id from party_identifier where party_id = '{first.Entity}'"))!;
        await world.Run(new RetireIdentifier(identifier, 1), officer);

        await world.Run(again, officer);
    }

    [Fact]
    public async Task One_number_of_one_country_belongs_to_one_party_and_in_another_country_to_anybody()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        await world.Run(new LogOrganization("First", OrganizationForm.Company, Identifiers: [new IdentifierEntry(IdentifierKind.RegistrationNumber, "PVT-123 456", "KE")]), officer);
        var second = await world.Run(new LogOrganization("Second", OrganizationForm.Company), officer);

        await Assert.ThrowsAsync<IdentifierTaken>(() => world.Run(new AddIdentifier(second.Entity, IdentifierKind.RegistrationNumber, "pvt123456", "ke"), officer));
        await world.Run(new AddIdentifier(second.Entity, IdentifierKind.RegistrationNumber, "PVT123456", "TZ"), officer);
        await world.Run(new AddIdentifier(second.Entity, IdentifierKind.TaxNumber, "PVT123456", "KE"), officer);

        Assert.Equal("KE PVT123456, TZ PVT123456", await world.Ask("select string_agg(jurisdiction || ' ' || value, ', ' order by jurisdiction) from party_identifier where kind = 'REGISTRATION_NUMBER'"));
    }

    [Fact]
    public async Task An_identifier_that_was_recorded_wrongly_is_corrected_or_taken_back_and_stays_on_record()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var (first, second) = (await world.Run(new LogOrganization("First", OrganizationForm.Company), officer), await world.Run(new LogOrganization("Second", OrganizationForm.Company), officer));
        var number = await world.Run(new AddIdentifier(first.Entity, IdentifierKind.TaxNumber, "PVT123456", "KE"), officer);
        await world.Run(new AddIdentifier(second.Entity, IdentifierKind.Ror, "02mhbdp94"), officer);

        CorrectIdentifier To(IdentifierKind kind, string value, string? country) => new(number.Entity, 1, kind, value, "It was another number.", country);
        Assert.Equal("value", (await Assert.ThrowsAsync<InvalidInput>(() => world.Run(To(IdentifierKind.TaxNumber, "pvt 123456", "ke"), officer))).Field);
        Assert.Equal("value", (await Assert.ThrowsAsync<InvalidInput>(() => world.Run(To(IdentifierKind.Lei, "5493001KJTIIGC8Y1R13", null), officer))).Field);
        Assert.Equal("jurisdiction", (await Assert.ThrowsAsync<InvalidInput>(() => world.Run(To(IdentifierKind.RegistrationNumber, "PVT123456", null), officer))).Field);
        await Assert.ThrowsAsync<IdentifierTaken>(() => world.Run(To(IdentifierKind.Ror, "02mhbdp94", null), officer));
        var corrected = await world.Run(To(IdentifierKind.RegistrationNumber, "PVT123456", "KE"), officer);
        await Assert.ThrowsAsync<AlreadySuperseded>(() => world.Run(new RetractIdentifier(number.Entity, 1, "Wrong."), officer));
        Assert.Equal("REGISTRATION_NUMBER", await world.Ask($"select kind from party_identifier where known_party_id = '{first.Entity}'"));

        await world.Run(new RetractIdentifier(corrected.Entity, 1, "It is of its owner."), officer);

        Assert.Equal(0L, await world.Ask($"select count(*) from party_identifier where known_party_id = '{first.Entity}'"));
        Assert.Equal(2L, await world.Ask($"select count(*) from party_identifier where party_id = '{first.Entity}'"));
        Assert.Equal("It is of its owner., It was another number.", await world.Ask("select string_agg(reason, ', ' order by reason) from audit_entry where fact in ('IdentifierCorrected', 'IdentifierRetracted')"));
    }

    [Fact]
    public async Task Numbers_of_registers_and_tax_offices_are_kept_of_no_person()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var person = await world.Run(new LogContact("Amara Velikova"), officer);
        Assert.Equal("kind", (await Assert.ThrowsAsync<InvalidInput>(() => world.Run(new AddIdentifier(person.Entity, IdentifierKind.TaxNumber, "123456789", "BG"), officer))).Field);
        var orcid = await world.Run(new AddIdentifier(person.Entity, IdentifierKind.Orcid, "0000-0002-1825-0097"), officer);
        Assert.Equal("kind", (await Assert.ThrowsAsync<InvalidInput>(() => world.Run(new CorrectIdentifier(orcid.Entity, 1, IdentifierKind.TaxNumber, "123456789", "Wrong.", "BG"), officer))).Field);
    }

    [Fact]
    public async Task Nobody_finds_what_he_may_not_see()
    {
        await using var world = await worlds.New();
        var logged = await world.Run(new LogOrganization("Hidden", OrganizationForm.Company), await world.As(Role.Secretariat));

        await Assert.ThrowsAsync<NotFound>(async () => await world.Run(new UpdateOrganization(logged.Entity, 1, "Mine"), await world.As(Role.Expert)));
    }
}
