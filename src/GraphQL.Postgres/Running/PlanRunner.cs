using System.Buffers;
using System.Data;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Postgres.Instrumentation;
using GraphQL.Postgres.Planning;
using GraphQL.Postgres.Shaping;
using Npgsql;

namespace GraphQL.Postgres.Running;

/// <summary>Runs a plan: one statement, its single row into a pooled buffer, from there the JSON of each field.</summary>
internal static class PlanRunner
{
    private static readonly JsonWriterOptions Json = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async ValueTask<IReadOnlyList<CompletedField>> Run(
        NpgsqlDataSource database, NpgsqlConnection? held, ReadPlan plan, object?[] parameters, Showing showing, CancellationToken stop)
    {
        if (plan.Columns == 0) return Write(plan, [], [], showing);
        var span = Telemetry.Begin("graphql.read", Telemetry.Statements);
        try
        {
            await using var command = held is null ? database.CreateCommand(plan.Sql) : new NpgsqlCommand(plan.Sql, held);
            for (var i = 0; i < parameters.Length; i++) command.Parameters.Add(Parameter(plan.Parameters[i], parameters[i]));
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, stop);
            await reader.ReadAsync(stop);
            var places = new int[2 * reader.FieldCount];
            var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
            try
            {
                var length = 0;
                for (var column = 0; column < reader.FieldCount; column++)
                    length += Read(reader, column, ref buffer, length, places);
                span.Dispose();
                return Write(plan, buffer, places, showing);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        finally
        {
            span.Dispose();
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

    private static NpgsqlParameter Parameter(Slot slot, object? value) => slot is Slot.OfActor { Type: { } type }
        ? new NpgsqlParameter { Value = value ?? DBNull.Value, DataTypeName = type }
        : new NpgsqlParameter { Value = value ?? DBNull.Value };

    private static CompletedField[] Write(ReadPlan plan, byte[] buffer, int[] places, Showing showing)
    {
        var output = new ArrayBufferWriter<byte>(4 * 1024);
        using var json = new Utf8JsonWriter(output, Json);
        var ends = new int[plan.Shapes.Count];
        for (var field = 0; field < ends.Length; field++)
        {
            plan.Shapes[field].Write(json, RecordCells.OfRow(buffer, places), showing);
            json.Flush();
            json.Reset();
            ends[field] = output.WrittenCount;
        }

        Telemetry.Rows.Add(showing.Rows);

        return [.. ends.Select((end, i) => new CompletedField(output.WrittenMemory[(i == 0 ? 0 : ends[i - 1])..end]))];
    }
}
