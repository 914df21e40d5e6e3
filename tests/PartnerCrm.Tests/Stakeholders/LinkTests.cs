using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Stakeholders;

public sealed class LinkTests(CrmWorlds worlds)
{
    [Fact]
    public void A_link_leads_between_these_parties() => Assert.Equal("""
        Employs      Organization -> Contact
        BoardMember  Contact -> Organization
        ConsultsFor  any -> Organization
        Owns         any -> Organization
        Controls     any -> Organization
        Funds        any -> any
        MemberOf     any -> Organization
        Family       Contact -> Contact
        PartnerOf    Organization -> Organization
        """.ReplaceLineEndings("\n"), string.Join('\n', Enum.GetValues<LinkKind>().Select(kind =>
        $"{kind,-12} {LinkTerms.Ends(kind).From?.ToString() ?? "any"} -> {LinkTerms.Ends(kind).To?.ToString() ?? "any"}")));

    [Fact]
    public async Task What_we_knew_on_a_day_stays_known()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var (company, person) = await Ends(world, officer);
        var link = await world.Run(new RecordLink(LinkKind.Owns, person, company, Percent: 30, ValidFrom: new DateOnly(2020, 1, 1)), officer);
        world.Time.Advance(TimeSpan.FromDays(10));
        link = await world.Run(new CorrectLink(link.Entity, 1, "The register says 40.", Percent: 40, ValidFrom: new DateOnly(2020, 1, 1)), officer);
        world.Time.Advance(TimeSpan.FromDays(10));
        link = await world.Run(new EndLink(link.Entity, 1, new DateOnly(2026, 3, 20), "Sold."), officer);

        Assert.Equal(("30 open", "40 open", "40 2026-03-20"), (await KnownOn(world, 5), await KnownOn(world, 15), await KnownOn(world, 25)));
        Assert.Equal(link.Entity, await world.Ask($"select id from link where known_organization_id = '{company}' and known_contact_id = '{person}'"));
        Assert.Equal("LinkCorrected LinkEnded LinkRecorded LinkSuperseded LinkSuperseded", await world.Ask("select string_agg(fact, ' ' order by fact) from audit_entry where subject_kind = 'Link'"));
    }

    [Fact]
    public async Task A_link_is_superseded_once()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var (company, person) = await Ends(world, officer);
        var link = await world.Run(new RecordLink(LinkKind.Employs, company, person), officer);
        await world.Run(new RetractLink(link.Entity, 1, "Somebody else of the same name."), officer);

        await Assert.ThrowsAsync<AlreadySuperseded>(() => world.Run(new EndLink(link.Entity, 2), officer));

        await world.Run(new RecordLink(LinkKind.Employs, company, person), officer);
        await Assert.ThrowsAsync<LinkAlreadyRecorded>(() => world.Run(new RecordLink(LinkKind.Employs, company, person), officer));
    }

    [Theory]
    [InlineData("update link set title = 'other'")]
    [InlineData("update party_name set name = 'other'")]
    [InlineData("delete from link")]
    [InlineData("delete from party_name")]
    public async Task The_database_itself_keeps_what_was_recorded(string sql)
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var (company, person) = await Ends(world, officer);
        await world.Run(new RecordLink(LinkKind.Employs, company, person), officer);

        Assert.Equal("23001", (await Assert.ThrowsAsync<PostgresException>(() => world.Ask(sql))).SqlState);
    }

    [Fact]
    public async Task A_link_says_only_what_fits_its_kind()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var (company, person) = await Ends(world, officer);

        await Assert.ThrowsAsync<LinkEndsDoNotFit>(() => world.Run(new RecordLink(LinkKind.Family, company, person), officer));
        await Assert.ThrowsAsync<LinkToItself>(() => world.Run(new RecordLink(LinkKind.Owns, company, company), officer));
        await Assert.ThrowsAsync<NotFound>(() => world.Run(new RecordLink(LinkKind.Owns, person, Guid.CreateVersion7()), officer));
        (RecordLink Command, string Field)[] wrong =
        [
            (new RecordLink(LinkKind.Owns, person, company, Percent: 101), "percent"),
            (new RecordLink(LinkKind.Employs, company, person, Percent: 10), "percent"),
            (new RecordLink(LinkKind.Owns, person, company, Amount: 10, Currency: "EUR"), "amount"),
            (new RecordLink(LinkKind.Funds, person, company, Amount: 10), "currency"),
            (new RecordLink(LinkKind.Funds, person, company, ValidFrom: new DateOnly(2025, 2, 1), ValidTo: new DateOnly(2025, 1, 1)), "validTo"),
        ];
        foreach (var (command, field) in wrong)
            Assert.Equal(field, (await Assert.ThrowsAsync<InvalidInput>(() => world.Run(command, officer))).Field);
    }

    private static async Task<(Guid Company, Guid Person)> Ends(CrmWorld world, Actor officer) =>
        ((await world.Run(new LogOrganization("Company", OrganizationForm.Company), officer)).Entity, (await world.Run(new LogContact("Person"), officer)).Entity);

    private static Task<object?> KnownOn(CrmWorld world, int day) => world.Ask($"""
        select trim_scale(percent) || ' ' || coalesce(valid_to::text, 'open') from link
        where recorded_at <= timestamptz '2026-03-02 09:00Z' + interval '{day} days' and coalesce(superseded_at > timestamptz '2026-03-02 09:00Z' + interval '{day} days', true)
        """);
}
