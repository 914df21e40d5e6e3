using Npgsql;
using PartnerCrm.Relationships;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Relationships;

public sealed class CasePartTests(CrmWorlds worlds)
{
    [Fact]
    public async Task Preparer_and_checker_are_two_people_and_may_change_places()
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.Open();
        await Assert.ThrowsAsync<PartsNeedThreePeople>(() => world.World.Run(new NameParts(opened.Entity, 1, world.Preparer.Id, world.Preparer.Id),
            world.Preparer));
        await Assert.ThrowsAsync<InvalidInput>(() => world.World.Run(new NameParts(opened.Entity, 1), world.Preparer));
        await Assert.ThrowsAsync<NotFound>(() => world.World.Run(new NameParts(opened.Entity, 1, Guid.CreateVersion7()), world.Preparer));
        var named = await world.World.Run(new NameParts(opened.Entity, 1, world.Preparer.Id), world.Preparer);
        await Assert.ThrowsAsync<PartsNeedThreePeople>(() => world.World.Run(new NameParts(opened.Entity, named.Version, Checker: world.Preparer.Id),
            world.Preparer));
        var both = await world.World.Run(new NameParts(opened.Entity, named.Version, Checker: world.Checker.Id), world.Preparer);
        await world.World.Run(new NameParts(opened.Entity, both.Version, world.Checker.Id, world.Preparer.Id), world.Preparer);
        Assert.Equal("CHECKER Preparer, PREPARER Checker",
            await world.World.Ask("select string_agg(p.part || ' ' || c.name, ', ' order by p.part) from case_part p join contact c on c.id = p.person_id"));
    }

    [Theory]
    [InlineData("PREPARER", "CHECKER", "case_part_three_people")]
    [InlineData("CHECKER", "CONFIRMER", "case_part_three_people")]
    [InlineData("PREPARER", "CONFIRMER", "case_part_three_people")]
    [InlineData("ADVISER", "ADVISER", "case_part_once")]
    public async Task The_database_refuses_one_person_in_two_parts(string first, string second, string constraint)
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.Open();
        await Insert(world, opened.Entity, first);
        Assert.Equal(constraint, (await Assert.ThrowsAsync<PostgresException>(() => Insert(world, opened.Entity, second))).ConstraintName);
    }

    [Fact]
    public async Task An_adviser_may_have_another_part()
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.Open();
        await Insert(world, opened.Entity, "ADVISER");
        await Insert(world, opened.Entity, "PREPARER");
        Assert.Equal(2L, await world.World.Ask("select count(*) from case_part"));
    }

    [Theory]
    [InlineData("ADVISER", true)]
    [InlineData("BUREAU_MEMBER", true)]
    [InlineData("CONFIRMER", true)]
    [InlineData("PREPARER", false)]
    [InlineData("CHECKER", false)]
    public async Task The_database_refuses_a_person_with_an_open_conflict_to_advise_or_confirm(string part, bool refused)
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.Open();
        await world.World.Ask("create or replace function has_open_conflict(in_case uuid, of_person uuid) returns boolean language sql stable as 'select true'");
        if (refused)
            Assert.Equal("case_part_open_conflict", (await Assert.ThrowsAsync<PostgresException>(() => Insert(world, opened.Entity, part))).ConstraintName);
        else
            await Insert(world, opened.Entity, part);
    }

    private static Task<object?> Insert(CaseWorld world, Guid relationship, string part) => world.World.Ask(
        $"insert into case_part (id, case_id, person_id, part, since) values (gen_random_uuid(), '{relationship}', '{world.Recorder.Id}', '{part}', now())");
}
