using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Serving;

namespace PartnerCrm.DueDiligence;

/// <summary>
/// Starts the review of active relationships whose dossier or screening has expired: once for each expiry, by its key, however many servers look. What expired shows as such without this.
/// </summary>
internal sealed class ExpiryWatch(Crm crm)
{
    private const int Batch = 200;

    private const string Sql = """
        select r.id, 'dossier ' || d.valid_until, 'Its dossier expired on ' || d.valid_until || '.' from dossier d join relationship r on r.id = d.relationship_id and r.type = d.type
        where d.state = 'ACCEPTED' and d.valid_until < $1 and r.state = 'ACTIVE'
        union all
        select r.id, 'screening ' || s.valid_until, 'The screening of its organization expired on ' || s.valid_until || '.'
        from screening s join relationship r on r.organization_id = s.party_id
        where r.state = 'ACTIVE' and s.valid_until < $1
          and not exists (select from screening newer where newer.party_id = s.party_id and (newer.screened_at, newer.id) > (s.screened_at, s.id))
        limit 200
        """;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Looks now and then, until it is stopped.</summary>
    public Task Run(Action<Exception> failed, CancellationToken stop) => Recurring.Run(Interval, CatchUp, failed, stop);

    /// <summary>Starts every review that is due, and says how many there were.</summary>
    public async Task<int> CatchUp(CancellationToken stop)
    {
        var started = 0;
        while (await Due(stop) is { Count: > 0 } due)
        {
            foreach (var (relationship, expiry, reason) in due)
                await crm.Commands.Run(new StartReview(relationship, reason), Actor.Program, stop, $"expired {relationship:n} {expiry}");
            started += due.Count;
            if (due.Count < Batch) break;
        }

        return started;
    }

    private async Task<List<(Guid Relationship, string Expiry, string Reason)>> Due(CancellationToken stop)
    {
        await using var command = crm.Data.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = DateOnly.FromDateTime(crm.Time.GetUtcNow().UtcDateTime) });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var due = new Dictionary<Guid, (string, string)>();
        while (await rows.ReadAsync(stop)) due.TryAdd(rows.GetGuid(0), (rows.GetString(1), rows.GetString(2)));
        return [.. due.Select(row => (row.Key, row.Value.Item1, row.Value.Item2))];
    }
}
