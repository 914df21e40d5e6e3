using System.Text;
using System.Text.Json.Nodes;
using PartnerCrm.Screening;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class DeltaTests(CrmWorlds worlds)
{
    private const string State = "select string_agg(source_id || ' ' || content_hash, ', ' order by source_id) from listed_entry where until_version_id is null";

    private static string Growers => Encoding.UTF8.GetString(TestFiles.Bytes("Lists/Ftm/growers.json"));

    private static readonly byte[][] Deltas = [TestFiles.Bytes("Lists/Ftm/growers_delta_1.json"), TestFiles.Bytes("Lists/Ftm/growers_delta_2.json")];

    [Fact]
    public async Task A_delta_is_a_version_on_top_of_the_one_in_force_and_changes_whoever_it_touches()
    {
        await using var world = await worlds.New();
        await Import(world, Encoding.UTF8.GetBytes(Growers));

        var report = await Import(world, Deltas[0]);

        Assert.Equal((2, true, true, 6, 5), (report.Version.Number, report.Version.IsDelta, report.IsNew, report.Read, report.Kept));
        Assert.Equal("DEL of an entity that is not on the list", report.Skipped.Single().Reason);
        Assert.Equal((5, 1, 3, 1), (report.Version.Parties, report.Version.Added, report.Version.Changed, report.Version.Removed));
        Assert.Equal("ADDED NK-new, CHANGED NK-holding, CHANGED NK-marta, CHANGED NK-sunseed, REMOVED NK-luca", await world.Ask("""
            select string_agg(c.kind || ' ' || e.source_id, ', ' order by c.kind, e.source_id) from list_change c join listed_entry e on e.id = c.entry_id join list_version v on v.id = c.version_id where v.number = 2
            """));
    }

    [Fact]
    public async Task A_chain_of_deltas_ends_where_the_whole_file_of_the_same_day_begins()
    {
        await using var world = await worlds.New();
        await Import(world, Encoding.UTF8.GetBytes(Growers));
        foreach (var delta in Deltas) await Import(world, delta);
        var chained = await world.Ask(State);
        var records = await world.Ask("select string_agg(source_id || data::text, ',' order by source_id) from list_record");

        var whole = await Import(world, Encoding.UTF8.GetBytes(Whole()));

        Assert.Equal((0, 0, 0), (whole.Version.Added, whole.Version.Changed, whole.Version.Removed));
        Assert.Equal(chained, await world.Ask(State));
        Assert.Equal(records, await world.Ask("select string_agg(source_id || data::text, ',' order by source_id) from list_record"));
    }

    [Fact]
    public async Task What_was_deleted_and_is_added_again_is_as_it_was()
    {
        await using var world = await worlds.New();
        await Import(world, Encoding.UTF8.GetBytes(Growers));
        var before = await world.Ask(State);
        var lines = Growers.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            var id = (string)JsonNode.Parse(line)!["id"]!;
            await Import(world, Encoding.UTF8.GetBytes($$$"""{"op":"DEL","entity":{"id":"{{{id}}}"}}"""));
        }

        Assert.Equal(DBNull.Value, await world.Ask(State));
        foreach (var line in lines.Reverse()) await Import(world, Encoding.UTF8.GetBytes($$"""{"op":"ADD","entity":{{line}}}"""));
        Assert.Equal(before, await world.Ask(State));
    }

    [Fact]
    public async Task A_delta_that_was_taken_changes_nothing_when_it_comes_again_though_others_came_since()
    {
        await using var world = await worlds.New();
        await Import(world, Encoding.UTF8.GetBytes(Growers));
        foreach (var delta in Deltas) await Import(world, delta);
        var before = await world.Ask(State);

        var again = await Import(world, Deltas[0]);

        Assert.Equal((false, 3), (again.IsNew, again.Version.Number));
        Assert.Equal(before, await world.Ask(State));
    }

    [Fact]
    public async Task A_delta_needs_a_list_and_a_broken_one_changes_nothing()
    {
        await using var world = await worlds.New();
        await Assert.ThrowsAsync<NoBaseForDelta>(() => Import(world, Deltas[0]));
        await Import(world, Encoding.UTF8.GetBytes(Growers));
        var broken = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Deltas[0]) + "{\"op\":\"ADD\",\"entity\":{\"schema\":\"Person\"}}\n");
        Assert.Contains("line 7", (await Assert.ThrowsAsync<ListNotRead>(() => Import(world, broken))).Message, StringComparison.Ordinal);
        Assert.Equal(1L, await world.Ask("select count(*) from list_version"));
    }

    private static Task<ImportReport> Import(CrmWorld world, byte[] file) => ImportedList.Import(world, file, "opensanctions:growers");

    // The deltas applied to the lines of the file, by their ids.
    private static string Whole()
    {
        var entities = Growers.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => (string)JsonNode.Parse(line)!["id"]!);
        foreach (var line in Deltas.SelectMany(delta => Encoding.UTF8.GetString(delta).Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            var (op, entity) = ((string)JsonNode.Parse(line)!["op"]!, JsonNode.Parse(line)!["entity"]!);
            if (op == "DEL") entities.Remove((string)entity["id"]!);
            else entities[(string)entity["id"]!] = entity.ToJsonString();
        }

        return string.Join('\n', entities.Values);
    }
}
