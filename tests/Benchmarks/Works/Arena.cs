using Benchmarks.Data;
using Benchmarks.Load;
using Benchmarks.Servers;

namespace Benchmarks.Works;

/// <summary>What every measurement needs: the databases, PostgreSQL's processes, and how it is measured.</summary>
internal sealed record Arena(Cluster Cluster, Settings Settings)
{
    public Task<DataSet> Data(int organizations, CancellationToken stop) => DataSet.Open(Cluster, organizations, stop);

    // Asked each time: loading restarts the server.
    public async Task<PostgresProcesses> Postgres(CancellationToken stop) => new(await Cluster.Postmaster(stop));

    /// <summary>The program under test, with the requests of a work.</summary>
    public async Task<Contender> Ours(string name, Work work, DataSet data, IReadOnlyList<Case> cases, ServerProcess server, CancellationToken stop)
    {
        var token = await CrmProgram.Token(data.ConnectionString, work.Account, stop);
        var query = Texts.Read(work.Query);
        return new Contender(name, server, await Postgres(stop), [.. cases.Select(one => Requests.GraphQL(query, one.Variables, token))], Settings.Connections);
    }
}
