using Microsoft.AspNetCore.Http;
using Npgsql;
using NpgsqlTypes;

namespace Benchmarks.Servers;

/// <summary>The floor of a write: one bare transaction, in one batch, that writes the rows which logging an interaction writes. It checks nothing and reads nothing.</summary>
internal static class FloorWrite
{
    public const string Name = "log-interaction";

    // Which rows and fields the audit keeps; the value is that of an id where none is given here.
    private static readonly (int Row, string Kind, string Field, string? Value)[] Changes =
    [
        (0, "Interaction", "id", null), (0, "Interaction", "happenedOn", "\"2030-11-22\""), (0, "Interaction", "kind", "\"MEETING\""),
        (0, "Interaction", "loggedAt", "\"2030-11-22T02:30:36.888206+00:00\""), (0, "Interaction", "loggedBy", null), (0, "Interaction", "sortSubject", "\"meeting about pests\""),
        (0, "Interaction", "subject", "\"Meeting about pests\""), (0, "Interaction", "summary", "\"What was said, and what was agreed.\""),
        (1, "InteractionOrganization", "id", null), (1, "InteractionOrganization", "happenedOn", "\"2030-11-22\""),
        (1, "InteractionOrganization", "interactionId", null), (1, "InteractionOrganization", "organizationId", null),
        (2, "InteractionParticipant", "id", null), (2, "InteractionParticipant", "happenedOn", "\"2030-11-22\""),
        (2, "InteractionParticipant", "interactionId", null), (2, "InteractionParticipant", "contactId", null),
        (3, "InteractionObjective", "id", null), (3, "InteractionObjective", "happenedOn", "\"2030-11-22\""),
        (3, "InteractionObjective", "interactionId", null), (3, "InteractionObjective", "objectiveId", null),
        (4, "FollowUp", "id", null), (4, "FollowUp", "done", "false"), (4, "FollowUp", "dueOn", "\"2030-12-01\""),
        (4, "FollowUp", "interactionId", null), (4, "FollowUp", "note", "\"Send the papers.\""), (4, "FollowUp", "ownerId", null),
    ];

    private static readonly string[] Kinds = [.. Changes.Select(change => change.Kind)];
    private static readonly string[] Fields = [.. Changes.Select(change => change.Field)];
    private static readonly string[] Statements = FloorStatements.Text(Name).Split(';');
    private static readonly byte[] Hash = new byte[32];

    /// <summary>The path names the organization, the participant, the objective and who logs.</summary>
    public static async Task Answer(HttpContext http, NpgsqlDataSource data, string[] path)
    {
        var (organization, contact, objective, actor) = (Guid.Parse(path[2]), Guid.Parse(path[3]), Guid.Parse(path[4]), Guid.Parse(path[5]));
        Guid[] rows = [New(), New(), New(), New(), New()];
        var (entry, second, now) = (New(), New(), DateTime.UtcNow);
        var today = DateOnly.FromDateTime(now);
        string[] ids = [.. rows.Select(row => $"\"{row}\"")];
        await using var connection = await data.OpenConnectionAsync(http.RequestAborted);
        await using var transaction = await connection.BeginTransactionAsync(http.RequestAborted);
        await using var batch = new NpgsqlBatch(connection, transaction);
        Add(batch, 0, Of(rows[0]), Of(today), Of(actor), Of(now));
        Add(batch, 1, Of(rows[1]), Of(organization), Of(rows[0]), Of(today));
        Add(batch, 2, Of(rows[2]), Of(contact), Of(rows[0]), Of(today));
        Add(batch, 3, Of(rows[3]), Of(objective), Of(rows[0]), Of(today));
        Add(batch, 4, Of(rows[4]), Of(rows[0]), Of(actor));
        Add(batch, 5, Of(entry), Of(second), Of(now), Of(actor), Of(rows[0]));
        Add(batch, 6, Of(entry), Of(rows[0]), Of(Changes.Select(_ => New()).ToArray()), Of(Kinds), Of(Changes.Select(change => rows[change.Row]).ToArray()), Of(Fields),
            new NpgsqlParameter { Value = Changes.Select(change => change.Value ?? ids[change.Row]).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb });
        Add(batch, 7, Of(actor), Of(New().ToString()), Of(Hash), Of(rows[0]), Of(now));
        Add(batch, 8, Of(second), Of(rows[4]), Of(now));
        await batch.ExecuteNonQueryAsync(http.RequestAborted);
        await transaction.CommitAsync(http.RequestAborted);
        http.Response.ContentLength = 2;
        await http.Response.WriteAsync("{}", http.RequestAborted);
    }

    private static Guid New() => Guid.CreateVersion7();

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };

    private static void Add(NpgsqlBatch batch, int statement, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(Statements[statement]);
        command.Parameters.AddRange(parameters);
        batch.BatchCommands.Add(command);
    }
}
