using System.Data;
using GraphQL.Postgres.Planning;
using Npgsql;

namespace GraphQL.Postgres.Running;

/// <summary>One connection for reads, with the commands of the plans that it has prepared.</summary>
internal sealed class ReadConnection(NpgsqlConnection connection, bool keepsPrepared = true) : IAsyncDisposable
{
    /// <summary>A prepared statement costs the server memory on each connection; a plan beyond this takes the place of the first.</summary>
    private const int MaxPrepared = 200;
    private readonly Dictionary<ReadPlan, NpgsqlCommand> prepared = [];

    /// <summary>
    /// Opens a connection for many statements. Its process would hand the memory of each statement back to the system, and take it anew page by page for the next, which costs more
    /// than the rows of a list do. Under glibc it keeps up to twice the largest piece that it ever gave back: 32 MB, of which it holds what its statements need.
    /// </summary>
    public static async ValueTask<ReadConnection> Open(NpgsqlDataSource database, CancellationToken stop)
    {
        var connection = await database.OpenConnectionAsync(stop);
        try
        {
            await using var large = new NpgsqlCommand("select length(repeat('x', 16000000))", connection);
            await large.ExecuteNonQueryAsync(stop);
            return new ReadConnection(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public bool IsOpen => connection.State is ConnectionState.Open;

    /// <summary>Whether PostgreSQL plans each execution for its values.</summary>
    public bool PlansForValues { get; private set; }

    /// <summary>
    /// Left to itself, PostgreSQL takes one plan for all values from the sixth execution on, if it looks cheap: a page of what is common would then be read as if it were rare.
    /// For a row by its id that saves most of the work.
    /// </summary>
    public async ValueTask PlanForValues(bool wanted, CancellationToken stop)
    {
        if (PlansForValues == wanted) return;
        await using var set = new NpgsqlCommand(wanted ? "set plan_cache_mode = force_custom_plan" : "reset plan_cache_mode", connection);
        await set.ExecuteNonQueryAsync(stop);
        PlansForValues = wanted;
    }

    /// <summary>The plan's command with these values, prepared from the plan's second use on.</summary>
    public async ValueTask<NpgsqlCommand> Command(ReadPlan plan, object?[] values, CancellationToken stop)
    {
        if (prepared.TryGetValue(plan, out var known))
        {
            for (var i = 0; i < values.Length; i++) known.Parameters[i].Value = values[i] ?? DBNull.Value;
            return known;
        }

        var command = new NpgsqlCommand(plan.Sql, connection);
        for (var i = 0; i < values.Length; i++) command.Parameters.Add(Parameter(plan.Parameters[i], values[i]));

        // The types of prepared parameters are fixed, and a null without a type has none.
        if (!keepsPrepared || !plan.IsUsedAgain() || Array.Exists(values, value => value is null)) return command;
        if (prepared.Count == MaxPrepared) await Forget(prepared.First(), stop);
        await command.PrepareAsync(stop);
        prepared.Add(plan, command);
        return command;
    }

    /// <summary>Done with a command that is not kept.</summary>
    public ValueTask Release(ReadPlan plan, NpgsqlCommand command) => prepared.ContainsKey(plan) ? ValueTask.CompletedTask : command.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values) await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async ValueTask Forget(KeyValuePair<ReadPlan, NpgsqlCommand> plan, CancellationToken stop)
    {
        await plan.Value.UnprepareAsync(stop);
        await plan.Value.DisposeAsync();
        prepared.Remove(plan.Key);
    }

    private static NpgsqlParameter Parameter(Slot slot, object? value) => slot is Slot.OfActor { Type: { } type }
        ? new NpgsqlParameter { Value = value ?? DBNull.Value, DataTypeName = type }
        : new NpgsqlParameter { Value = value ?? DBNull.Value };
}
