using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Npgsql;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Faults;

public sealed class LeavingClientTests(CrmWorlds worlds)
{
    private const string Query = """{"query":"{ organizations { totalCount } }"}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_drops_its_socket_ends_the_statement_that_it_waits_for(bool abruptly)
    {
        var connection = await worlds.PeopleDatabase();
        await using var server = await CrmServer.Over(connection);
        await using var other = new CrmWorld(connection);
        using var app = await server.As("spg");
        await using var locker = new NpgsqlConnection(connection);
        await locker.OpenAsync(Stop);
        await Run("begin; lock table organization in access exclusive mode");

        using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(server.Address.Host, server.Address.Port, Stop);
            await socket.SendAsync(Encoding.ASCII.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: {server.Address.Authority}\r\nAuthorization: {app.DefaultRequestHeaders.Authorization}\r\nContent-Type: application/json\r\nContent-Length: {Query.Length}\r\n\r\n{Query}"), Stop);
            await Until(waiting: 1);
            if (abruptly) socket.LingerState = new LingerOption(true, 0);
        }

        // Well before the request would have been stopped for taking too long.
        var clock = Stopwatch.StartNew();
        await Until(waiting: 0);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);

        await Run("rollback");
        Assert.NotNull(Reads.Data(await CrmServer.Ask(app, "{ organizations { totalCount } }"))["organizations"]);

        async Task Run(string statement)
        {
            await using var command = new NpgsqlCommand(statement, locker);
            await command.ExecuteNonQueryAsync(Stop);
        }

        async Task Until(long waiting)
        {
            while ((long)(await other.Ask("select count(*) from pg_stat_activity where datname = current_database() and state = 'active' and wait_event_type = 'Lock'"))! != waiting)
                await Task.Delay(10, Stop);
        }
    }
}
