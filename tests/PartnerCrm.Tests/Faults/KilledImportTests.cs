using PartnerCrm.Tests.Screening;
using PartnerCrm.Tests.Screening.Feeds;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Tests.Verbs;

namespace PartnerCrm.Tests.Faults;

/// <summary>An import is killed in the middle, at one moment after another.</summary>
public sealed class KilledImportTests(CrmWorlds worlds) : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string file = Path.Combine(Path.GetTempPath(), $"partnercrm-killed-{Guid.NewGuid():N}.json");

    [Fact]
    public async Task A_killed_import_leaves_the_last_version_in_force_and_the_next_one_finishes()
    {
        await using var world = await worlds.New();
        await ImportedList.Import(world, FeedWorld.People(50), "opensanctions");
        await File.WriteAllBytesAsync(file, FeedWorld.People(8_000, "Anew"), Stop);
        (string, string) database = ("ConnectionStrings__Crm", world.Connection);
        string[] arguments = ["import-list", "opensanctions", file];

        foreach (var moment in new[] { "copy list_stage", "insert into listed_entry", "copy list_record" })
        {
            await using var import = CrmProcess.Start(arguments, database);
            Assert.True(await Reached(world, moment, import), $"The import was not met at '{moment}': {import.Output}{import.Errors}");
            await import.Signal("KILL");
            await import.Ended();
            while ((long)(await world.Ask("select count(*) from pg_stat_activity where datname = current_database() and application_name = 'partnercrm'"))! > 0) await Task.Delay(50, Stop);

            Assert.Equal("1: 50", await world.Ask("select string_agg(number || ': ' || parties, ', ') from list_version"));
            Assert.Equal((50L, 50L, 50L), (
                await world.Ask("select count(*) from listed_entry"), await world.Ask("select count(*) from list_change"), await world.Ask("select count(*) from list_record")));
        }

        var (code, output, errors) = await CrmProcess.Run(arguments, database);
        Assert.True(code == 0, output + errors);
        Assert.Equal("2: 8000 true", await world.Ask("select number || ': ' || parties || ' ' || in_force from list_version where number = 2"));
        Assert.Equal("0 temporary", await world.Ask("select count(*) || ' temporary' from pg_class where relname in ('list_stage', 'list_gone')"));
    }

    public void Dispose() => File.Delete(file);

    // The same moment each time, as the database sees it.
    private static async Task<bool> Reached(CrmWorld world, string statement, CrmProcess import)
    {
        var ended = import.Ended();
        while (!ended.IsCompleted)
        {
            if ((long)(await world.Ask($"select count(*) from pg_stat_activity where datname = current_database() and query ilike '{statement}%'"))! > 0) return true;
            await Task.Delay(2, Stop);
        }

        return false;
    }
}
