using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Audit;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>What fields said at an earlier moment: what the first later change found there, or where none came what they say now. What a person had erased is not told.</summary>
internal sealed class EarlierValues
{
    private static readonly JsonSerializerOptions Names = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };
    private readonly Dictionary<(Guid Row, string Field), string?> before = [];

    /// <summary>The rows that changed later.</summary>
    public IEnumerable<Guid> Changed => before.Keys.Select(key => key.Row).Distinct();

    /// <param name="session">Where the audit is read.</param>
    /// <param name="moment">The moment; null for now, which nothing is later than.</param>
    /// <param name="of">Which rows.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task<EarlierValues> Read(Session session, DateTimeOffset? moment, Expression<Func<AuditChange, bool>> of, CancellationToken stop)
    {
        var earlier = new EarlierValues();
        if (moment is null) return earlier;
        var changes = await session.Unfiltered<AuditChange>().Where(of).Where(change => change.Salt == null)
            .Join(session.Unfiltered<AuditEntry>().Where(entry => entry.RecordedAt > moment), change => change.EntryId, entry => entry.Id,
                (change, entry) => new { change.Id, change.EntityId, change.Field, change.Before, entry.RecordedAt })
            .OrderBy(change => change.RecordedAt).ThenBy(change => change.Id).ToListAsync(stop);
        foreach (var change in changes) earlier.before.TryAdd((change.EntityId, change.Field), change.Before);
        return earlier;
    }

    /// <summary>What the field of a row said; nothing where the row was not there yet.</summary>
    public T? Of<T>(Guid row, string field, T? now) =>
        !before.TryGetValue((row, field), out var text) ? now : text is null ? default : JsonSerializer.Deserialize<T>(text, Names);
}
