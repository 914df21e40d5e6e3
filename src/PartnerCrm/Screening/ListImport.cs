using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>Imports files as a version of a list, and reports what came of it.</summary>
public sealed class ListImport(IDbContextFactory<CrmDb> databases, CommandRunner commands, ListSources sources)
{
    /// <summary>Told what is done at the moment and how many records it came to.</summary>
    public Action<string, long>? Progress { get; init; }

    /// <exception cref="UnknownListKind">There is no such kind.</exception>
    public ListSource Source(string kind) => sources.Find(kind) ?? throw new UnknownListKind(kind, ListSources.Kinds);

    /// <param name="kind">The kind of list, or its first word.</param>
    /// <param name="files">Its files.</param>
    /// <param name="actor">Who imports it.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="acceptShrink">Whether a list that became much shorter is right.</param>
    /// <param name="acceptedChecksum">The checksum of a version that may be shorter, without the others.</param>
    /// <exception cref="UnknownListKind">There is no such kind.</exception>
    /// <exception cref="ListNotRead">The file is no such list, or not whole. Nothing of it was taken.</exception>
    /// <exception cref="OlderList">A newer version is in force.</exception>
    /// <exception cref="ListShrank">It lists far fewer parties than the version in force.</exception>
    public async Task<ImportReport> Run(string kind, ListFiles files, Actor actor, CancellationToken stop, bool acceptShrink = false, string? acceptedChecksum = null)
    {
        var source = Source(kind);
        var watch = Stopwatch.StartNew();
        ListReading reading;
        try
        {
            reading = source.Read(files with { Progress = count => Report("read", count, stop) });
            await using var db = await databases.CreateDbContextAsync(stop);
            var newest = await db.Set<ListVersion>().Where(version => version.Kind == source.Kind).MaxAsync(version => (int?)version.Number, stop) ?? 0;
            var done = await commands.Run(new ImportList(reading, acceptShrink || reading.Checksum == acceptedChecksum, count => Report("written", count, stop)), actor, stop);
            var version = await db.Set<ListVersion>().AsNoTracking().SingleAsync(row => row.Id == done.Entity, stop);
            return new ImportReport(source.Title, version, reading, version.Number > newest, watch.Elapsed);
        }
        catch (ListUnreadable unreadable)
        {
            await Failed(source.Kind, unreadable.Message, files.ReceivedAt, stop);
            throw new ListNotRead(unreadable.Message);
        }
        catch (Refusal refusal)
        {
            await Failed(source.Kind, refusal.Message, files.ReceivedAt, stop);
            throw;
        }
    }

    /// <summary>Keeps in mind that an attempt to import a list failed, in place of the one before it.</summary>
    public async Task Failed(string kind, string reason, DateTimeOffset at, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await db.Database.ExecuteSqlAsync($"insert into list_failure (list_kind, at, reason) values ({kind}, {at}, {reason}) on conflict (list_kind) do update set at = excluded.at, reason = excluded.reason", stop);
    }

    private void Report(string what, long count, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Progress?.Invoke(what, count);
    }
}
