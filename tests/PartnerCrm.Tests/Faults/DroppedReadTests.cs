using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Faults;

public sealed class DroppedReadTests(CrmWorlds worlds)
{
    [Fact]
    public async Task Connections_that_died_while_nobody_used_them_are_no_fault_that_a_client_sees()
    {
        var connection = await worlds.PeopleDatabase();
        await using var server = await CrmServer.Over(connection);
        await using var other = new CrmWorld(connection);
        var app = await server.As("spg");

        for (var i = 0; i < 5; i++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CrmServer.Ask(app, "{ organizations { totalCount } }")));
            await other.Ask("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
            var answer = await CrmServer.Ask(app, "{ me { userName } organizations { totalCount } }");
            Assert.Equal("spg", (string)Reads.Data(answer)["me"]!["userName"]!);
        }
    }
}
