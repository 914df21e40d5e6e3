using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Stakeholders;

public sealed class ContactTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_contact_and_the_employment_are_logged_in_one_go()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var employer = await world.Run(new LogOrganization("Employer", OrganizationForm.Company), officer);

        var done = await world.Run(new LogContact(
            "Amina Haddad", "Amina", "Haddad", "Head of plant health", "MA", ["ar", "fr"], ["amina@example.org"], ["+212 555 0100"], Gender.Female,
            OtherNames: [new NameEntry(PartyNameKind.OriginalScript, "أمينة حداد", "ar")], Orcid: "https://orcid.org/0000-0002-1825-0097",
            Expertise: [new ExpertiseEntry("Fruit flies", "Chaired the national panel.")], Organization: employer.Entity, Title: "Director"), officer);

        await using var db = world.Open();
        var contact = await db.Set<Contact>().SingleAsync(Stop);
        Assert.Equal((FaoRegion.Africa, "amina haddad"), (contact.Region, contact.SortName));
        var link = await db.Set<Link>().SingleAsync(Stop);
        Assert.Equal((LinkKind.Employs, employer.Entity, done.Entity, "Director"), (link.Kind, link.FromId, link.ToId, link.Title));
        Assert.Equal((employer.Entity, done.Entity), (link.KnownOrganizationId, link.KnownContactId));
        Assert.Equal("0000000218250097", await world.Ask("select value from party_identifier"));
        Assert.Equal(1L, await world.Ask("select count(*) from contact_expertise where evidence like 'Chaired%'"));
    }

    [Fact]
    public async Task No_name_of_a_person_stands_in_the_audit_where_it_could_not_be_erased()
    {
        await using var world = await worlds.New();
        await world.Run(new LogContact("Amina Haddad"), await world.As(Role.Secretariat));

        Assert.Equal(0L, await world.Ask("select count(*) from audit_entry where data::text like '%Haddad%'"));
        Assert.Equal(2L, await world.Ask("select count(*) from audit_change where after::text like '%Haddad%'"));
    }

    [Fact]
    public async Task Of_two_updates_of_the_same_version_one_is_refused()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var logged = await world.Run(new LogContact("Same Version"), officer);

        var updates = await Task.WhenAll(new[] { "one", "two" }.Select(async note =>
            await Record.ExceptionAsync(() => world.Run(new UpdateContact(logged.Entity, 1, Note: note), officer))));

        Assert.Equal(2, Assert.IsType<VersionConflict>(Assert.Single(updates, fault => fault is not null)).CurrentVersion);
    }

    [Theory]
    [InlineData("no-at-sign", null, "emails")]
    [InlineData("two@at@example.org", null, "emails")]
    [InlineData("dot@example.", null, "emails")]
    [InlineData(null, "call me", "phones")]
    [InlineData(null, "12", "phones")]
    public async Task An_address_that_cannot_work_is_refused(string? email, string? phone, string field)
    {
        await using var world = await worlds.New();
        var command = new LogContact("Somebody", Emails: email is null ? null : [email], Phones: phone is null ? null : [phone]);

        var refusal = await Assert.ThrowsAsync<InvalidInput>(async () => await world.Run(command, await world.As(Role.Secretariat)));

        Assert.Equal(field, refusal.Field);
    }
}
