using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Writes;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PartnerCrm.Screening.Feeds;

/// <summary>Fetches the feeds that are due and imports what they give. Whatever goes wrong, the last good version stays in force, and the fetch's row says why.</summary>
internal sealed class FeedRunner(Crm crm, ListImport import, ListDownload download, FetchPatience patience) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, ResiliencePipeline> pipelines = [];
    private readonly FeedLeases leases = new(crm.Data, crm.Time);

    /// <summary>Fetches all that is due and that no other server fetches.</summary>
    public async Task<IReadOnlyList<ListFetch>> RunDue(CancellationToken stop)
    {
        var done = new List<ListFetch>();
        foreach (var feed in await leases.Due(stop))
        {
            if (!await leases.Take(feed, stop)) continue;
            try
            {
                // Another server may have been done with it a moment before the lease was ours.
                if ((await leases.Due(stop)).Contains(feed)) done.Add(await Run(feed, stop));
            }
            finally
            {
                await leases.Release(feed);
            }
        }

        return done;
    }

    public void Dispose() => download.Dispose();

    private async Task<ListFetch> Run(Guid id, CancellationToken stop)
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var renewing = Renew(id, held);
        try
        {
            await using var db = await crm.Databases.CreateDbContextAsync(stop);
            var feed = await db.Set<ListFeed>().AsNoTracking().SingleAsync(row => row.Id == id, stop);
            var fetch = await Fetch(feed, await Validators(db, feed, stop), held.Token);
            await Keep(fetch, stop);
            if (fetch.Outcome is FetchOutcome.Failed or FetchOutcome.Refused) await import.Failed(feed.Kind, fetch.Reason!, fetch.At, stop);
            return fetch;
        }
        finally
        {
            await held.CancelAsync();
            await renewing;
        }
    }

    // What an earlier fetch learned counts while its version is in force, and not when somebody wants the list again.
    private static async Task<string[]> Validators(CrmDb db, ListFeed feed, CancellationToken stop)
    {
        var last = await db.Set<ListFetch>().AsNoTracking().Where(fetch => fetch.FeedId == feed.Id && fetch.VersionId != null).OrderByDescending(fetch => fetch.At).ThenByDescending(fetch => fetch.Id).FirstOrDefaultAsync(stop);
        return last is not null && (feed.FetchAskedAt is null || feed.FetchAskedAt <= last.At)
            && await db.Set<ListVersion>().AnyAsync(version => version.Id == last.VersionId && version.ReplacedAt == null, stop) ? last.Validators : [];
    }

    private async Task<ListFetch> Fetch(ListFeed feed, string[] validators, CancellationToken stop)
    {
        var at = crm.Time.GetUtcNow();
        ListFetch Came(FetchOutcome outcome, string? reason = null, string? checksum = null, Guid? version = null, string[]? told = null) => new()
        {
            Id = Guid.CreateVersion7(at),
            FeedId = feed.Id,
            At = at,
            Outcome = outcome,
            Reason = reason,
            Checksum = checksum,
            VersionId = version,
            Validators = told ?? [],
        };

        using var files = new SpooledFiles(download.MaxBytes);
        try
        {
            var told = await pipelines.GetOrAdd(feed.Id, _ => patience.Pipeline()).ExecuteAsync(async token => await download.Fetch(new(feed.Addresses, feed.KeyHeader), validators, files, token), stop);
            if (told is null) return Came(FetchOutcome.Unchanged, version: await InForce(feed.Kind, stop), told: validators);
            var report = await import.Run(feed.Kind, new ListFiles(files.All, at), Actor.Program, stop, acceptedChecksum: feed.AcceptedChecksum);
            return Came(report.IsNew ? FetchOutcome.Taken : FetchOutcome.Unchanged, checksum: report.Reading.Checksum, version: report.Version.Id, told: told);
        }
        catch (ListShrank shrank)
        {
            return Came(FetchOutcome.Refused, shrank.Message, shrank.Checksum);
        }
        catch (OlderList older)
        {
            return Came(FetchOutcome.Refused, older.Message);
        }
        catch (Exception fault) when (Reason(fault) is { } reason && !stop.IsCancellationRequested)
        {
            return Came(FetchOutcome.Failed, reason);
        }
    }

    private string? Reason(Exception fault) => fault switch
    {
        Refusal or ListUnreadable or FeedKeyMissing => fault.Message,
        BrokenCircuitException => $"The source failed {patience.Failures} times in a row. It is left alone for {patience.Rest.TotalMinutes:0} minutes.",
        TimeoutRejectedException => $"The source did not finish within {patience.OneTry.TotalSeconds:0} seconds.",
        HttpRequestException { InnerException: AddressRefused refused } => refused.Message,
        AddressRefused or HttpRequestException or IOException => $"The source could not be read: {fault.Message}",
        _ => null,
    };

    private async Task<Guid?> InForce(string kind, CancellationToken stop)
    {
        await using var db = await crm.Databases.CreateDbContextAsync(stop);
        return await db.Set<ListVersion>().Where(version => version.Kind == kind && version.ReplacedAt == null).Select(version => (Guid?)version.Id).SingleOrDefaultAsync(stop);
    }

    private async Task Keep(ListFetch fetch, CancellationToken stop)
    {
        await using var command = crm.Data.CreateCommand("insert into list_fetch (id, feed_id, at, outcome, reason, checksum, version_id, validators) values ($1, $2, $3, $4, $5, $6, $7, $8)");
        foreach (var value in new object?[] { fetch.Id, fetch.FeedId, fetch.At, EnumNames.Of(fetch.Outcome.ToString()), fetch.Reason, fetch.Checksum, fetch.VersionId, fetch.Validators })
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        await command.ExecuteNonQueryAsync(stop);
    }

    // A lease that cannot be renewed belongs to somebody else soon: then this fetch ends.
    private async Task Renew(Guid feed, CancellationTokenSource held)
    {
        try
        {
            using var timer = new PeriodicTimer(FeedLeases.Length / 4);
            while (await timer.WaitForNextTickAsync(held.Token))
                if (!await leases.Take(feed, held.Token)) await held.CancelAsync();
        }
        catch (Exception ended) when (ended is OperationCanceledException or NpgsqlException)
        {
            await held.CancelAsync();
        }
    }
}
