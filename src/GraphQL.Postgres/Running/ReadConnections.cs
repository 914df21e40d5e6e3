using System.Collections.Concurrent;
using Npgsql;

namespace GraphQL.Postgres.Running;

/// <summary>
/// Connections that reads share, kept open with the statements that they have prepared. The one that came back last goes out first, so that few are warm rather than many lukewarm;
/// who finds all of them busy waits.
/// </summary>
internal sealed class ReadConnections(NpgsqlDataSource database, int max) : IAsyncDisposable
{
    private readonly ConcurrentStack<ReadConnection> idle = new();
    private readonly SemaphoreSlim free = new(max, max);
    private volatile bool disposed;

    public async ValueTask<ReadConnection> Rent(CancellationToken stop)
    {
        await free.WaitAsync(stop);
        try
        {
            while (idle.TryPop(out var known))
            {
                if (known.IsOpen) return known;
                await known.DisposeAsync();
            }

            return new ReadConnection(await database.OpenConnectionAsync(stop));
        }
        catch
        {
            free.Release();
            throw;
        }
    }

    /// <summary>Gives a connection back; one on which something failed is closed, since nobody knows what it was doing.</summary>
    public async ValueTask Return(ReadConnection connection, bool failed)
    {
        if (failed || disposed) await connection.DisposeAsync();
        else idle.Push(connection);
        free.Release();
    }

    public async ValueTask DisposeAsync()
    {
        disposed = true;
        while (idle.TryPop(out var connection)) await connection.DisposeAsync();
    }
}
