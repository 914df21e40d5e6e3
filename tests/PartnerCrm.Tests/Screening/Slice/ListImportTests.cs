using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class ListImportTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_list_is_kept_with_everything_it_says_and_the_same_file_again_changes_nothing()
    {
        await using var world = await worlds.New();
        var first = await ImportedList.Import(world, UnList.Bytes);
        var again = await ImportedList.Import(world, UnList.Bytes);

        Assert.Equal((true, 1003, 1003, 1003, 0, 0), (first.IsNew, first.Read, first.Kept, first.Version.Added, first.Version.Changed, first.Version.Removed));
        Assert.Equal((false, first.Version.Id), (again.IsNew, again.Version.Id));
        Assert.Equal("273 ORGANIZATION, 730 PERSON", await world.Ask("select string_agg(count || ' ' || kind, ', ' order by kind) from (select kind, count(*) from listed_entry group by kind) k"));
        Assert.Equal(1L, await world.Ask("select count(*) from list_version"));
        Assert.Equal(1003L, await world.Ask("select count(*) from list_change where kind = 'ADDED'"));
        Assert.Equal(1L, await world.Ask("select count(*) from audit_entry where fact = 'ListImported' and data ->> 'parties' = '1003' and length(data ->> 'checksum') = 64"));

        await using var db = world.Open();
        var kept = await db.Set<ListedEntry>().ToListAsync(Stop);
        Assert.Equal(UnList.Whole.Entries.Select(entry => JsonSerializer.Serialize(entry.Party)), kept.OrderBy(entry => entry.SourceId, StringComparer.Ordinal)
            .Select(entry => JsonSerializer.Serialize(ListedEntry.Read(entry.Data))));
    }

    [Fact]
    public async Task A_newer_version_records_what_was_added_changed_and_removed_and_leaves_the_old_one_readable()
    {
        await using var world = await worlds.New();
        var excerpt = UnList.Read(UnList.Excerpt);
        await ImportedList.Import(world, UnList.Excerpt);
        var (changed, removed) = (excerpt.Entries[0].Party, excerpt.Entries[^1].Party);
        var added = changed with { SourceId = "new-one", PrimaryName = "Somebody New" };
        var next = Changed(excerpt, [.. excerpt.Entries.Skip(1).SkipLast(1).Select(entry => entry.Party), changed with { Comments = "Said otherwise." }, added]);

        await world.Run(new ImportList(next), Actor.Program);

        Assert.Equal($"ADDED new-one, CHANGED {changed.SourceId}, REMOVED {removed.SourceId}", await world.Ask("""
            select string_agg(c.kind || ' ' || e.source_id, ', ' order by c.kind) from list_change c join listed_entry e on e.id = c.entry_id join list_version v on v.id = c.version_id where v.number = 2
            """));
        Assert.Equal("2 true, 1 false", await world.Ask("select string_agg(number || ' ' || in_force, ', ' order by number desc) from list_version"));
        Assert.Equal((long)excerpt.Entries.Count, await world.Ask("select count(*) from listed_entry where until_version_id is null"));
        Assert.Equal((long)excerpt.Entries.Count, await world.Ask("select count(*) from listed_entry e where e.from_version_id = (select id from list_version where number = 1)"));

        var lists = world.Commands.Lists;
        var before = await lists.Of((Guid)(await world.Ask("select id from list_version where number = 1"))!, Stop);
        var now = await lists.Of((Guid)(await world.Ask("select id from list_version where number = 2"))!, Stop);
        Assert.Equal((true, false), (Names(before, removed), Names(before, added)));
        Assert.Equal((false, true), (Names(now, removed), Names(now, added)));
    }

    [Fact]
    public async Task An_import_that_breaks_off_leaves_nothing()
    {
        await using var world = await worlds.New();
        var excerpt = UnList.Read(UnList.Excerpt);
        var broken = Changed(excerpt, [.. excerpt.Entries.Select(entry => entry.Party), excerpt.Entries[0].Party with { SourceId = "zzz", ReferenceNumber = "no\0text" }]);

        await Assert.ThrowsAnyAsync<Exception>(() => world.Run(new ImportList(broken), Actor.Program));

        Assert.Equal(0L, await world.Ask("select (select count(*) from list_version) + (select count(*) from listed_entry) + (select count(*) from list_change) + (select count(*) from audit_entry where fact not like 'PolicyProfile%')"));
        await ImportedList.Import(world, UnList.Excerpt);
    }

    [Fact]
    public async Task It_tells_how_many_rows_are_read_and_written_while_it_works()
    {
        await using var world = await worlds.New();
        var told = new List<(string, long)>();

        await new ListImport(world.Crm.Databases, world.Commands, ImportedList.Sources) { Progress = (what, count) => told.Add((what, count)) }
            .Run("opensanctions", ListBytes.Of(Feeds.FeedWorld.People(2_500)), Actor.Program, Stop);

        Assert.Equal([("read", 1_000L), ("read", 2_000), ("written", 1_000), ("written", 2_000)], told);
    }

    [Fact]
    public async Task An_older_version_is_refused()
    {
        await using var world = await worlds.New();
        var excerpt = UnList.Read(UnList.Excerpt);
        await ImportedList.Import(world, UnList.Excerpt);
        var older = excerpt with { GeneratedAt = excerpt.GeneratedAt.AddDays(-1), Checksum = "00" };

        Assert.Equal(excerpt.GeneratedAt, (await Assert.ThrowsAsync<OlderList>(() => world.Run(new ImportList(older), Actor.Program))).InForce);
    }

    [Fact]
    public async Task Two_imports_at_once_make_one_version()
    {
        await using var world = await worlds.New();
        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ImportedList.Import(world, UnList.Excerpt)));

        Assert.Single(reports.Select(report => report.Version.Id).Distinct());
        Assert.Equal(1L, await world.Ask("select count(*) from list_version"));
    }

    [Fact]
    public async Task A_file_that_is_no_list_and_a_kind_that_nobody_knows_are_refused_in_one_line()
    {
        await using var world = await worlds.New();

        Assert.DoesNotContain('\n', (await Assert.ThrowsAsync<ListNotRead>(() => ImportedList.Import(world, Encoding.UTF8.GetBytes("<html>")))).Message);
        Assert.Contains("un-consolidated", (await Assert.ThrowsAsync<UnknownListKind>(() => ImportedList.Import(world, UnList.Excerpt, "interpol"))).Message, StringComparison.Ordinal);
        Assert.Equal("un-consolidated", (await ImportedList.Import(world, UnList.Excerpt, "UN")).Version.Kind);
    }

    [Theory]
    [InlineData("update listed_entry set primary_name = 'Nobody'")]
    [InlineData("update listed_entry set until_version_id = null")]
    [InlineData("delete from listed_entry")]
    [InlineData("delete from list_change")]
    public async Task The_database_refuses_to_change_what_a_list_said(string statement)
    {
        await using var world = await worlds.New();
        var excerpt = UnList.Read(UnList.Excerpt);
        await ImportedList.Import(world, UnList.Excerpt);
        await world.Run(new ImportList(Changed(excerpt, [excerpt.Entries[0].Party])), Actor.Program);

        Assert.Equal("23001", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Ask(statement))).SqlState);
    }

    private static bool Names(IndexedList list, ListedParty party) => list.Index.Search(new(party.PrimaryName), int.MaxValue).Any(hit => hit.Party.SourceId == party.SourceId);

    private static ListReading Changed(ListReading reading, IReadOnlyList<ListedParty> parties) => reading with
    {
        GeneratedAt = reading.GeneratedAt.AddDays(1),
        Checksum = "11",
        Entries = [.. parties.Select(ListEntry.Of).OrderBy(entry => entry.Party.SourceId, StringComparer.Ordinal)],
    };
}
