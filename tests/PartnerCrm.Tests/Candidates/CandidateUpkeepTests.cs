using PartnerCrm.Access;
using PartnerCrm.Candidates;
using PartnerCrm.Interactions;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Candidates;

public sealed class CandidateUpkeepTests(CrmWorlds worlds)
{
    private const string Differences = """
        with told as materialized (select f.* from candidate_facts(array(select id from organization), $$DAY$$) f)
        select (select count(*) from (select t::text from told t except select k::text from candidate_standing k) standings)
          + (select count(*) from (
              select slot, sector, count(*) from told, unnest(serves) as slot, unnest(sectors) as sector group by slot, sector
              except select slot, sector, partners from candidate_served) served)
          + (select count(*) from (
              select slot, region, category, count(*) from told, unnest(serves) as slot, unnest(categories) as category where region is not null group by slot, region, category
              except select slot, region, category, partners from candidate_covered) covered)
          + (select count(*) from (select kind, count(*) from told where eligible group by kind except select id, candidates from candidate_kind) kinds)
          + (select abs((select sum(cardinality(serves) * cardinality(sectors)) from told) - (select sum(partners) from candidate_served)))
          + (select abs((select count(*) from told where eligible) - (select sum(candidates) from candidate_kind)))
        """;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task After_upkeep_what_is_kept_is_what_the_rows_tell(int seed)
    {
        await using var world = await CaseWorld.New(worlds);
        var (random, upkeep) = (new Random(seed), new CandidateUpkeep(world.World.Data, world.World.Time));
        await CandidateRows.Fill(world, random);
        for (var round = 0; round < 6; round++)
        {
            await upkeep.CatchUp(Stop);
            Assert.Equal(0L, await world.World.Ask(Differences.Replace("$$DAY$$", $"candidate_counts_since('{world.World.Time.Today:yyyy-MM-dd}')", StringComparison.Ordinal)));
            Assert.Equal(0L, await world.World.Ask("select count(*) from candidate_stale"));
            for (var i = 0; i < 3; i++) await CandidateRows.Change(world, random);
        }
    }

    [Fact]
    public async Task What_is_kept_anew_of_all_is_what_the_rows_tell()
    {
        await using var world = await CaseWorld.New(worlds);
        var upkeep = new CandidateUpkeep(world.World.Data, world.World.Time);
        await CandidateRows.Fill(world, new Random(6));
        await upkeep.CatchUp(Stop);
        await world.World.Ask("select candidate_note_all()");
        await upkeep.CatchUp(Stop);
        Assert.Equal(0L, await world.World.Ask(Differences.Replace("$$DAY$$", $"candidate_counts_since('{world.World.Time.Today:yyyy-MM-dd}')", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Points_fade_when_their_day_comes_without_any_write()
    {
        await using var world = await CaseWorld.New(worlds);
        var upkeep = new CandidateUpkeep(world.World.Data, world.World.Time);
        await world.World.Run(new LogInteraction(InteractionKind.Call, "Call", Organizations: [world.Organization]), world.Preparer);
        await upkeep.CatchUp(Stop);
        var before = await world.World.Ask($"select points from candidate_standing where organization_id = '{world.Organization}'");
        world.World.Time.Advance(TimeSpan.FromDays(740));
        await upkeep.CatchUp(Stop);
        Assert.Equal(((short)1, (short)0), ((short)before!, (short)(await world.World.Ask($"select points from candidate_standing where organization_id = '{world.Organization}'"))!));
    }

    [Fact]
    public async Task An_answer_for_a_day_before_the_last_upkeep_is_right_too()
    {
        await using var world = await CaseWorld.New(worlds);
        await world.World.Run(new LogInteraction(InteractionKind.Call, "Call", Organizations: [world.Organization]), world.Preparer);
        var later = new FakeTime();
        later.Advance(TimeSpan.FromDays(1000));
        await new CandidateUpkeep(world.World.Data, later).CatchUp(Stop);
        Assert.Equal(1L, await world.World.Ask(
            $"select interactions::bigint from candidate_page(array(select id from objective limit 1), '{{}}', '{{}}', '{{}}', '{{}}', true, '{world.World.Time.Today.AddYears(-2):yyyy-MM-dd}', 1, null, null)"));
    }
}
