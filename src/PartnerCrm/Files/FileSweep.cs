using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Serving;
using PartnerCrm.Writes;

namespace PartnerCrm.Files;

/// <summary>Sweeps away files that nobody attached to anything within a day. Several servers may do so at once.</summary>
internal sealed partial class FileSweep(Crm crm, ILogger<FileSweep> log) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1), Interval = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Recurring.Run(Interval, stop => Sweep(crm, stop), fault => Failed(fault), stoppingToken);

    /// <summary>Sweeps once, and says how many files that were.</summary>
    internal static async Task<int> Sweep(Crm crm, CancellationToken stop)
    {
        var before = crm.Time.GetUtcNow() - Kept;
        await using var db = crm.Databases.CreateDbContext();
        var old = await db.Set<StoredFile>().Where(file => file.Use == null && file.UploadedAt < before).OrderBy(file => file.UploadedAt).Select(file => file.Id).Take(1_000).ToListAsync(stop);
        var swept = 0;
        foreach (var file in old)
        {
            try
            {
                await crm.Commands.Run(new SweepFile(file), Actor.Program, stop);
                swept++;
            }
            catch (Refusal)
            {
                // Another server swept it first, or it was attached at the last moment; what stays is looked at again next time.
                continue;
            }
        }

        await DropUnnamed(crm.Data, stop);
        return swept;
    }

    // Hashes that no file names any more.
    private static async Task DropUnnamed(NpgsqlDataSource data, CancellationToken stop)
    {
        await using var command = data.CreateCommand("""
            delete from stored_content c where not exists (select from stored_file f where f.sha256 = c.sha256) and not exists (select from stored_chunk p where p.sha256 = c.sha256)
            """);
        await command.ExecuteNonQueryAsync(stop);
    }

    [LoggerMessage(LogLevel.Warning, "Files that nobody attached could not be swept away; the next attempt follows")]
    private partial void Failed(Exception fault);
}
