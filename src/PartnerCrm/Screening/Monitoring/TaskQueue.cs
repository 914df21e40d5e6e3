using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace PartnerCrm.Screening.Monitoring;

/// <summary>The tasks that wait, as one server takes them. A lease and not a lock says whose a task is: it outlives a lost connection, and ends by itself when its server does.</summary>
internal sealed class TaskQueue(NpgsqlDataSource data, TimeSpan lease)
{
    private readonly Guid me = Guid.CreateVersion7();

    /// <summary>Takes tasks that are due and nobody's, changes first and the oldest of them; whoever asks at the same time gets others.</summary>
    public async Task<IReadOnlyList<ScreeningTask>> Take(int most, CancellationToken stop)
    {
        await using var command = Command("""
            update screening_task t set leased_by = $1, leased_until = clock_timestamp() + $2, attempts = attempts + 1
            from (
              select id from screening_task
              where done_at is null and due_at <= clock_timestamp() and coalesce(leased_until, '-infinity') < clock_timestamp()
              order by (trigger = 'NEVER_SCREENED'), id limit $3 for update skip locked) due
            where t.id = due.id
            returning t.id, t.key, t.trigger, t.list_version_id, t.party_id, t.organization_id, t.attempts
            """, me, lease, most);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var taken = new List<ScreeningTask>();
        while (await rows.ReadAsync(stop))
        {
            var trigger = Enum.Parse<ScreeningTrigger>(rows.GetString(2).Replace("_", string.Empty, StringComparison.Ordinal), true);
            taken.Add(new ScreeningTask(rows.GetInt64(0), rows.GetString(1), trigger, Id(rows, 3), Id(rows, 4), Id(rows, 5), rows.GetInt32(6)));
        }

        return [.. taken.OrderBy(task => task.Id)];
    }

    /// <summary>Keeps what this server has taken for another lease.</summary>
    public Task Renew(CancellationToken stop) =>
        Do("update screening_task set leased_until = clock_timestamp() + $2 where leased_by = $1 and done_at is null and leased_until > clock_timestamp()", stop, me, lease);

    public Task Done(ScreeningTask task, CancellationToken stop) =>
        Do("update screening_task set done_at = clock_timestamp(), leased_by = null, leased_until = null, failure = null where id = $1 and done_at is null", stop, task.Id);

    /// <summary>Lets a task wait before its next attempt: longer each time, an hour at most.</summary>
    public Task Failed(ScreeningTask task, string why, CancellationToken stop) => Do("""
        update screening_task set due_at = clock_timestamp() + least(power(2, least(attempts, 12)), 3600) * interval '1 second', leased_by = null, leased_until = null, failure = $2
        where id = $1 and done_at is null
        """, stop, task.Id, why);

    /// <summary>Adds tasks for what became too old by the passing of time, and forgets those that were done a week ago.</summary>
    public async Task Tidy(DateOnly today, CancellationToken stop)
    {
        await Do("""
            insert into screening_task (key, trigger, organization_id)
            select 'expired ' || s.id, 'EXPIRED', s.party_id from screening s
            where s.valid_until < $1 and not exists (select 1 from screening n where n.party_id = s.party_id and (n.screened_at, n.id) > (s.screened_at, s.id))
            union all
            select 'decision ' || h.id || ' ' || h.holds_until, 'EXPIRED', h.organization_id from screening_hit h where h.ended is null and h.holds_until < $1
            on conflict do nothing
            """, stop, today);
        await AddFirst(stop);
        await Do("delete from screening_task where done_at < clock_timestamp() - interval '7 days'", stop);
    }

    /// <summary>Adds tasks for organizations that were never screened, as those that were registered before there was a list.</summary>
    public Task AddFirst(CancellationToken stop) => Do("""
        insert into screening_task (key, trigger, organization_id)
        select 'organization ' || o.id, 'NEVER_SCREENED', o.id from organization o where screening_has_list() and not exists (select 1 from screening s where s.party_id = o.id)
        on conflict do nothing
        """, stop);

    /// <summary>Everybody's comparison with a list version breaks off: until it is done, no screening that is older than the version says anything.</summary>
    public Task ComparisonFailed(Guid version, string why, DateTimeOffset at, CancellationToken stop) =>
        Do("update list_unswept set failed_at = coalesce(failed_at, $2), failure = $3 where version_id = $1", stop, version, at, why);

    /// <summary>The organizations that are screened with what a task names. Whoever was never screened has a task of its own.</summary>
    public async Task<IReadOnlyList<Guid>> Organizations(ScreeningTask task, DateOnly today, CancellationToken stop)
    {
        await using var command = Command("""
            select $1 where $1 is not null
            union
            select r.id from screening_reach($2, $3) r (id) where $2 is not null and exists (select 1 from screening s where s.party_id = r.id)
            order by 1
            """, task.Organization, task.Party, today);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<Guid>();
        while (await rows.ReadAsync(stop)) found.Add(rows.GetGuid(0));
        return found;
    }

    private static Guid? Id(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetGuid(column);

    private async Task Do(string sql, CancellationToken stop, params object?[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync(stop);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Constants of this file; values are parameters.")]
    private NpgsqlCommand Command(string sql, params object?[] values)
    {
        var command = data.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value is null ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid } : new NpgsqlParameter { Value = value });
        return command;
    }
}
