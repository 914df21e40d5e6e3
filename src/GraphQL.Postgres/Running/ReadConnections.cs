using System.Collections.Concurrent;
using Npgsql;

namespace GraphQL.Postgres.Running;

/// <summary>
/// Connections that reads share, kept open with the statements that they have prepared. The one that came back last goes out first, so that few are warm rather than many lukewarm;
/// who finds all of them busy waits. One that plans as it is wanted is taken first, so that few have to change how they plan.
/// </summary>
internal sealed class ReadConnections(NpgsqlDataSource database, int max) : IAsyncDisposable
{
    private readonly ConcurrentStack<ReadConnection> idle = new();
    private readonly ConcurrentStack<ReadConnection> idleForValues = new();
    private readonly SemaphoreSlim free = new(max, max);
    private volatile bool disposed;

    /// <param name="forValues">Whether each execution is to be planned for its values.</param>
    /// <param name="stop">Ends the wait.</param>
    public async ValueTask<ReadConnection> Rent(bool forValues, CancellationToken stop)
    {
        await free.WaitAsync(stop);
        ReadConnection? found = null;
        try
        {
            found = await Idle(forValues) ?? await ReadConnection.Open(database, stop);
            await found.PlanForValues(forValues, stop);
            return found;
        }
        catch
        {
            if (found is not null) await found.DisposeAsync();
            free.Release();
            throw;
        }
    }

    /// <summary>Gives a connection back; one on which something failed is closed, since nobody knows what it was doing.</summary>
    public async ValueTask Return(ReadConnection connection, bool failed)
    {
        if (failed || disposed) await connection.DisposeAsync();
        else (connection.PlansForValues ? idleForValues : idle).Push(connection);
        free.Release();
    }

    public async ValueTask DisposeAsync()
    {
        disposed = true;
        while (idle.TryPop(out var connection) || idleForValues.TryPop(out connection)) await connection.DisposeAsync();
    }

    private async ValueTask<ReadConnection?> Idle(bool forValues)
    {
        var (first, second) = forValues ? (idleForValues, idle) : (idle, idleForValues);
        while (first.TryPop(out var known) || second.TryPop(out known))
        {
            if (known.IsOpen) return known;
            await known.DisposeAsync();
        }

        return null;
    }
}
