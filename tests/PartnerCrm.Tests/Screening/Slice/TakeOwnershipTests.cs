using System.Text;
using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class TakeOwnershipTests(CrmWorlds worlds)
{
    private const string Links = """
        select string_agg(concat_ws(' ', l.kind, coalesce(o.name, c.name), l.percent::float, l.title, l.valid_from, l.valid_to, l.source), E'\n' order by l.kind, l.source)
        from link l left join organization o on o.id = l.from_id left join contact c on c.id = l.from_id where l.superseded_at is null
        """;

    private static string Register => Encoding.UTF8.GetString(TestFiles.Bytes("Lists/Bods/growers.json"));

    [Fact]
    public async Task Owners_become_dated_links_with_the_register_as_their_source_and_twice_changes_nothing()
    {
        await using var world = await worlds.New();
        var (organization, officer) = await Organization(world);
        await ImportedList.Import(world, Encoding.UTF8.GetBytes(Register), "bods");

        await world.Run(new TakeOwnership(organization, await Entry(world)), officer);
        var once = await world.Ask(Links);
        await world.Run(new TakeOwnership(organization, await Entry(world)), officer);

        Assert.Equal("""
            CONTROLS Ann Owner 25 to 50 % 2017-11-01 bods-ownership, record r-1, VOTING_RIGHTS
            OWNS Ann Owner 40 2017-11-01 bods-ownership, record r-1, SHAREHOLDING
            OWNS Harvest Holding Ltd 60 2016-01-01 bods-ownership, record r-2, SHAREHOLDING
            """, once);
        Assert.Equal(once, await world.Ask(Links));
        Assert.Equal((3L, 2L, 1L), (await world.Ask("select count(*) from link"), await world.Ask("select count(*) from organization"), await world.Ask("select count(*) from contact")));
        Assert.Equal("GB-COH-07654321", await world.Ask("select i.value from party_identifier i join organization o on o.id = i.party_id where o.name = 'Harvest Holding Ltd'"));
    }

    [Fact]
    public async Task What_the_register_says_otherwise_later_corrects_the_link_and_nothing_else()
    {
        await using var world = await worlds.New();
        var (organization, officer) = await Organization(world);
        await ImportedList.Import(world, Encoding.UTF8.GetBytes(Register), "bods");
        await world.Run(new TakeOwnership(organization, await Entry(world)), officer);

        await ImportedList.Import(world, Encoding.UTF8.GetBytes(Register.Replace("\"exact\":60", "\"exact\":55", StringComparison.Ordinal)), "bods");
        await world.Run(new TakeOwnership(organization, await Entry(world)), officer);

        Assert.Equal("55, 60 superseded", await world.Ask("select string_agg(percent::float || case when superseded_at is null then '' else ' superseded' end, ', ' order by percent) from link where source like '%r-2%'"));
        Assert.Equal((4L, 2L), (await world.Ask("select count(*) from link"), await world.Ask("select count(*) from organization")));
    }

    [Fact]
    public async Task A_name_alone_is_not_enough_and_an_entry_that_was_replaced_is_not_taken()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var namesake = (await world.Run(new LogOrganization("Green Harvest Ltd", OrganizationForm.Company), officer)).Entity;
        await ImportedList.Import(world, Encoding.UTF8.GetBytes(Register), "bods");
        var entry = await Entry(world);
        await Assert.ThrowsAsync<NotTheSameOrganization>(() => world.Run(new TakeOwnership(namesake, entry), officer));

        await ImportedList.Import(world, Encoding.UTF8.GetBytes(Register.Replace("\"exact\":60", "\"exact\":55", StringComparison.Ordinal)), "bods");
        await Assert.ThrowsAsync<EntryReplaced>(() => world.Run(new TakeOwnership(namesake, entry), officer));
    }

    private static async Task<(Guid Organization, Actor Officer)> Organization(CrmWorld world)
    {
        var officer = await world.As(Role.Secretariat);
        var organization = (await world.Run(new LogOrganization("Green Harvest", OrganizationForm.Company), officer)).Entity;
        await world.Run(new AddIdentifier(organization, IdentifierKind.Iati, "GB-COH-01234567"), officer);
        return (organization, officer);
    }

    private static async Task<Guid> Entry(CrmWorld world) => (Guid)(await world.Ask("select id from listed_entry where source_id = 'e-green' and until_version_id is null"))!;
}
