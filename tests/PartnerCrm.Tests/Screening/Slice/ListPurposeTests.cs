using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class ListPurposeTests(CrmWorlds worlds)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_register_of_owners_raises_no_hit_and_makes_no_screening_stale()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var organization = (await world.Run(new LogOrganization("Green Harvest Ltd", OrganizationForm.Company), officer)).Entity;
        await ImportedList.Import(world, TestFiles.Bytes("Lists/Bods/growers.json"), "bods");
        await Assert.ThrowsAsync<NoListInForce>(() => world.Run(new ScreenOrganization(organization), officer));

        await ImportedList.Import(world, TestFiles.Bytes("Lists/WorldBank/debarments.json"), "world-bank");
        await world.Run(new ScreenOrganization(organization), officer);
        Assert.Equal(ScreeningState.Clear, await State(world, organization));

        await ImportedList.Import(world, TestFiles.Bytes("Lists/Bods/growers.json"), "bods:other");
        Assert.Equal(ScreeningState.Clear, await State(world, organization));
    }

    [Fact]
    public async Task A_company_that_is_named_for_a_risk_is_hit_and_the_owner_beside_it_in_the_same_file_is_not()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        await ImportedList.Import(world, TestFiles.Bytes("Lists/Ftm/growers.json"), "opensanctions:growers");
        foreach (var name in new[] { "Sunseed Trading Ltd", "Sunseed Holding" })
            await world.Run(new ScreenOrganization((await world.Run(new LogOrganization(name, OrganizationForm.Company), officer)).Entity), officer);

        Assert.Equal("Sunseed Trading Ltd", await world.Ask("select string_agg(distinct e.primary_name, ', ') from screening_hit h join listed_entry e on e.id = h.entry_id"));
    }

    [Fact]
    public async Task A_list_that_shrinks_suddenly_is_refused_until_somebody_says_that_it_is_right()
    {
        await using var world = await worlds.New();
        var lines = Enumerable.Range(0, 40).Select(i => $$$"""{"id":"p{{{i}}}","schema":"Person","properties":{"name":["Person {{{i}}} Invented"],"topics":["sanction"]}}""").ToList();
        byte[] File(int count) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Take(count)));
        await ImportedList.Import(world, "opensanctions", false, ("a.json", File(40)));

        var refused = await Assert.ThrowsAsync<ListShrank>(() => ImportedList.Import(world, "opensanctions", false, ("a.json", File(31))));
        Assert.Equal((40, 31), (refused.Before, refused.Now));
        Assert.Equal(40L, await world.Ask("select count(*) from listed_entry where until_version_id is null"));

        await ImportedList.Import(world, "opensanctions", true, ("a.json", File(31)));
        await ImportedList.Import(world, "opensanctions", false, ("a.json", File(25)));
        Assert.Equal("3: 25", await world.Ask("select number || ': ' || parties from list_version where in_force"));
    }

    private static async Task<ScreeningState> State(CrmWorld world, Guid party)
    {
        await using var db = world.Open();
        return await db.Set<ScreeningConclusion>().Where(row => row.PartyId == party).Select(row => row.State).SingleAsync(Stop);
    }
}
