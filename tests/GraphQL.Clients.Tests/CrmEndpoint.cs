using PartnerCrm.Tests.Testing;

[assembly: AssemblyFixture(typeof(CrmWorlds))]

namespace GraphQL.Clients.Tests;

/// <summary>The CRM on a free port of this machine, for clients that nobody signed in.</summary>
public sealed class CrmEndpoint(CrmWorlds worlds) : IAsyncLifetime
{
    private CrmServer? server;

    public string Url => new Uri(server!.Address, "/graphql").ToString();

    public async ValueTask InitializeAsync() => server = await CrmServer.Start(worlds, null, ("RateLimits:PerAddress", "1000000"));

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? default;
}
