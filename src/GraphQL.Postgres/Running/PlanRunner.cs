using System.Buffers;
using System.Data;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Postgres.Planning;
using GraphQL.Postgres.Shaping;
using GraphQL.Postgres.Sql;
using Npgsql;

namespace GraphQL.Postgres.Running;

/// <summary>Runs a plan: one statement, its single row into a pooled buffer, from there the JSON of each field.</summary>
internal static class PlanRunner
{
    private static readonly JsonWriterOptions Json = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ReadOnlyMemory<byte> Null = "null"u8.ToArray();

    public static async Task<IReadOnlyList<CompletedField>> Run(NpgsqlDataSource database, SqlText sql, ReadPlan plan, CancellationToken stop)
    {
        if (plan.Root.Columns.Count == 0) return Write(plan, [], []);
        await using var command = database.CreateCommand(sql.ToString());
        foreach (var parameter in sql.Parameters) command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, stop);
        await reader.ReadAsync(stop);
        var places = new int[2 * reader.FieldCount];
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            var length = 0;
            for (var column = 0; column < reader.FieldCount; column++)
                length += Read(reader, column, ref buffer, length, places);
            return Write(plan, buffer, places);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Read(NpgsqlDataReader reader, int column, ref byte[] buffer, int at, int[] places)
    {
        places[2 * column] = at;
        places[(2 * column) + 1] = -1;
        if (reader.IsDBNull(column)) return 0;
        var length = checked((int)reader.GetBytes(column, 0, null, 0, 0));
        if (buffer.Length < at + length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, at + length));
            buffer.AsSpan(0, at).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        reader.GetBytes(column, 0, buffer, at, length);
        return places[(2 * column) + 1] = length;
    }

    private static CompletedField[] Write(ReadPlan plan, byte[] buffer, int[] places)
    {
        var output = new ArrayBufferWriter<byte>(4 * 1024);
        using var json = new Utf8JsonWriter(output, Json);
        var ends = new int[plan.Fields.Count];
        for (var field = 0; field < ends.Length; field++)
        {
            plan.Fields[field].Shape?.Write(json, RecordCells.OfRow(buffer, places));
            json.Flush();
            json.Reset();
            ends[field] = output.WrittenCount;
        }

        return [.. plan.Fields.Select((field, i) => new CompletedField(
            field.Shape is null ? Null : output.WrittenMemory[(i == 0 ? 0 : ends[i - 1])..ends[i]], field.Errors))];
    }
}
