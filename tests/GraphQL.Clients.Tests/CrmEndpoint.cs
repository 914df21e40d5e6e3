using PartnerCrm.Tests.Testing;

[assembly: AssemblyFixture(typeof(CrmWorlds))]

namespace GraphQL.Clients.Tests;

/// <summary>The CRM on a free port of this machine.</summary>
public sealed class CrmEndpoint(CrmWorlds worlds) : IAsyncLifetime
{
    private CrmServer? server;

    public string Url => new Uri(server!.Address, "/graphql").ToString();

    public string SocketUrl => Url.Replace("http:", "ws:", StringComparison.Ordinal);

    /// <summary>A token that acts as a demo user.</summary>
    public async Task<string> Token(string userName)
    {
        using var client = await server!.As(userName);
        return client.DefaultRequestHeaders.Authorization!.Parameter!;
    }

    public async ValueTask InitializeAsync() => server = await CrmServer.Start(worlds, null, ("RateLimits:PerAddress", "1000000"));

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? default;
}
