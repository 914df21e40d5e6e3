using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PartnerCrm.Access;
using PartnerCrm.Candidates;
using PartnerCrm.Data;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Data;

/// <summary>
/// A database that an older program left behind is what that program knew: the demo's rows, brought back to the tables of the time. From each of those times it is brought up again.
/// </summary>
public sealed class UpgradeTests(CrmWorlds worlds)
{
    private const string BeforeSearch = "20261122033140_SearchIndexes";
    private const string BeforeKinds = "20261122060000_Candidates";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whichever_program_left_it_a_database_with_rows_comes_to_the_present_schema_and_keeps_its_rows()
    {
        await using var world = await LeftBehind();
        await using var fresh = await worlds.New();
        var (schema, rows) = (await SchemaInDatabase.Read(fresh.Data, Stop), await Counts(world));
        Assert.NotEqual(0, rows["organization"]);

        await using var db = world.Open();
        foreach (var time in db.Database.GetMigrations().Reverse().Skip(1))
        {
            await Back(world, time);
            Assert.Equal(SchemaState.Older, await new CrmDatabase(world.Crm.Databases).State(Stop));
            var kept = (await Counts(world)).Keys.Where(table => table is not "outbox").ToHashSet(); // what the older program had no table for is gone

            await new CrmDatabase(world.Crm.Databases).Migrate(Stop);

            var after = await SchemaInDatabase.Read(world.Data, Stop);
            Assert.True(schema.SetEquals(after), $"From {time}, missing: {string.Join('\n', schema.Except(after))}\n, too much: {string.Join('\n', after.Except(schema))}");
            Assert.Equal(rows.Where(table => kept.Contains(table.Key)), (await Counts(world)).Where(table => kept.Contains(table.Key)));
        }
    }

    [Fact]
    public async Task Rows_from_before_the_search_are_found_by_it()
    {
        await using var world = await LeftBehind();
        var officer = await world.As(Role.Secretariat);
        var before = await Found(world, officer);
        Assert.All(before, found => Assert.NotEqual("[]", found.Value));

        await Back(world, BeforeSearch);
        Assert.Equal(0L, await world.Ask("select count(*) from information_schema.columns where udt_name = 'tsvector' and table_schema = 'public'"));
        await new CrmDatabase(world.Crm.Databases).Migrate(Stop);

        Assert.Equal(before, await Found(world, officer));
    }

    [Fact]
    public async Task After_an_upgrade_that_broke_off_behind_its_last_migration_every_organization_becomes_a_candidate()
    {
        await using var world = await LeftBehind();
        await Back(world, BeforeKinds);
        await using (var db = world.Open()) await db.Database.MigrateAsync(Stop);
        Assert.Equal(0L, await world.Ask("select count(*) from candidate_standing"));

        await new CandidateUpkeep(world.Data, world.Time).CatchUp(Stop);

        Assert.Equal(await world.Ask("select count(*) from organization"), await world.Ask("select count(*) from candidate_standing"));
    }

    // A check keeps more than older programs had tables for: none of them left such a one behind.
    private async Task<CrmWorld> LeftBehind()
    {
        var world = new CrmWorld(await worlds.DemoDatabase());
        await world.Ask("set session_replication_role = replica; truncate conflict_check cascade");
        return world;
    }

    private static async Task Back(CrmWorld world, string migration)
    {
        await using var db = world.Open();
        await db.GetService<IMigrator>().MigrateAsync(migration, Stop);
    }

    // Of each kind, what is found by a word of one of its rows.
    private static async Task<Dictionary<string, string>> Found(CrmWorld world, Actor actor)
    {
        var found = new Dictionary<string, string>();
        foreach (var (kind, table, column) in new[]
        {
            ("ORGANIZATION", "organization", "name"), ("CONTACT", "contact", "name"), ("RELATIONSHIP", "relationship_milestone", "title"), ("APPROVAL", "advice", "text"),
            ("INTERACTION", "interaction", "subject"), ("OBJECTIVE", "objective", "title"),
        })
        {
            var text = $"\"{await world.Ask($"select (regexp_match({column}, '\\w{{4,}}'))[1] from {table} where {column} ~ '\\w{{4,}}' order by id limit 1")}\"";
            var answer = Reads.Data(await world.Query(actor, $"query($text: String!) {{ search(text: $text, kinds: [{kind}]) {{ nodes {{ score node {{ ... on Node {{ id }} }} }} }} }}", new { text }));
            found[$"{kind} {text}"] = ((JsonArray)answer["search"]!["nodes"]!).ToJsonString();
        }

        return found;
    }

    private static async Task<SortedDictionary<string, long>> Counts(CrmWorld world)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await using var db = world.Open();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
            if (await world.Ask($"select to_regclass('{table}') is not null") is true) counts[table] = (long)(await world.Ask($"select count(*) from {table}"))!;
        return counts;
    }
}
