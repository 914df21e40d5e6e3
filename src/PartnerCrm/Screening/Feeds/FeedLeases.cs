using Npgsql;

namespace PartnerCrm.Screening.Feeds;

/// <summary>Which feeds are due, and who of several servers fetches them: whoever gets the row, for as long as he renews it.</summary>
internal sealed class FeedLeases(NpgsqlDataSource data, TimeProvider time)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    private readonly Guid holder = Guid.NewGuid();

    /// <summary>Feeds that nobody fetched for their interval, or that somebody asked for; after a failure they are due sooner.</summary>
    public async Task<IReadOnlyList<Guid>> Due(CancellationToken stop)
    {
        await using var command = data.CreateCommand("""
            select f.id from list_feed f
            left join lateral (select h.at, h.outcome from list_fetch h where h.feed_id = f.id order by h.at desc, h.id desc limit 1) l on true
            where f.enabled and (l.at is null or f.fetch_asked_at > l.at
              or l.at + case when l.outcome = 'FAILED' then least(f.every_minutes, 15) else f.every_minutes end * interval '1 minute' <= $1)
            order by l.at nulls first, f.id
            """);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<Guid>();
        while (await rows.ReadAsync(stop)) found.Add(rows.GetGuid(0));
        return found;
    }

    /// <summary>Takes or renews the lease of a feed.</summary>
    /// <returns>Whether it is ours.</returns>
    public async Task<bool> Take(Guid feed, CancellationToken stop)
    {
        await using var command = data.CreateCommand("""
            insert into list_feed_lease (feed_id, holder, until) values ($1, $2, $4)
            on conflict (feed_id) do update set holder = excluded.holder, until = excluded.until where list_feed_lease.until < $3 or list_feed_lease.holder = $2 returning true
            """);
        foreach (var value in new object[] { feed, holder, time.GetUtcNow(), time.GetUtcNow() + Length }) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    public async Task Release(Guid feed)
    {
        await using var command = data.CreateCommand("delete from list_feed_lease where feed_id = $1 and holder = $2");
        foreach (var value in new object[] { feed, holder }) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
