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
internal sealed class PlanRunner(ReadConnections connections) : IAsyncDisposable
{
    private static readonly JsonWriterOptions Json = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="held">An open connection in whose transaction the statement must run; null where any will do.</param>
    /// <param name="plan">What is read.</param>
    /// <param name="parameters">The values of its parameters.</param>
    /// <param name="showing">What its shapes need to know of the request.</param>
    /// <param name="stop">Ends the statement in the database too.</param>
    public async ValueTask<IReadOnlyList<CompletedField>> Run(NpgsqlConnection? held, ReadPlan plan, object?[] parameters, Showing showing, CancellationToken stop)
    {
        if (plan.Columns == 0) return Write(plan, [], [], showing);
        var connection = held is null ? await connections.Rent(plan.DependsOnValues, stop) : new ReadConnection(held, keepsPrepared: false);
        var failed = true;
        var span = Telemetry.Begin("graphql.read", Telemetry.Statements);
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            var command = await connection.Command(plan, parameters, stop);
            var places = new int[2 * plan.Columns];
            var length = 0;
            await using (var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, stop))
            {
                await reader.ReadAsync(stop);
                for (var column = 0; column < plan.Columns; column++)
                    length += Read(reader, column, ref buffer, length, places);
            }

            await connection.Release(plan, command);
            span.Dispose();
            failed = false;
            return Write(plan, buffer, places, showing);
        }
        finally
        {
            span.Dispose();
            ArrayPool<byte>.Shared.Return(buffer);
            if (held is null) await connections.Return(connection, failed);
        }
    }

    public ValueTask DisposeAsync() => connections.DisposeAsync();

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

    private static CompletedField[] Write(ReadPlan plan, byte[] buffer, int[] places, Showing showing)
    {
        var output = new PooledBytes();
        using var json = new Utf8JsonWriter(output, Json);
        var ends = new int[plan.Shapes.Count];
        for (var field = 0; field < ends.Length; field++)
        {
            plan.Shapes[field].Write(json, RecordCells.OfRow(buffer, places), showing);
            json.Flush();
            json.Reset();
            ends[field] = output.Written.Length;
        }

        Telemetry.Rows.Add(showing.Rows);
        var answers = new CompletedField[ends.Length];
        for (var field = 0; field < ends.Length; field++)
            answers[field] = new CompletedField(output.Written[(field == 0 ? 0 : ends[field - 1])..ends[field]]) { Bytes = output };
        return answers;
    }
}
