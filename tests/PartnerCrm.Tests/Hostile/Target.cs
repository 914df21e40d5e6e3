using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Tests.Operations;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Hostile;

/// <summary>The program on a port, over a few rows of everything, and somebody with every role who attacks it.</summary>
public sealed class Target(CrmWorlds worlds) : IAsyncLifetime
{
    private CrmServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public OperationWorld World { get; } = new(worlds);

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        await World.Crm.Run(new AddUser("mallory", "long enough a secret", Enum.GetValues<Role>(), Name: "Mallory"), Actor.Program);
        server = await CrmServer.Answering(World.Crm.Connection, World.Crm.Time, ("RateLimits:PerKey", "100000000"), ("RateLimits:PerAddress", "100000000"));
        Client = await server.As("mallory");
        // The day's first use of a token is written down.
        await CrmServer.Ask(Client, "{ me { userName } }");
        Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
    }

    public HttpClient Anonymous() => server.Anonymous();

    /// <summary>Sends a body as it is, and fails the test when the server takes it for a fault of its own.</summary>
    public async Task<(int Status, string Body)> Send(string body, string about)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync("/graphql", content, Stop);
        var answer = await response.Content.ReadAsStringAsync(Stop);
        Assert.True((int)response.StatusCode < 500 && !answer.Contains("\"INTERNAL\"", StringComparison.Ordinal), $"{about}: {(int)response.StatusCode} {answer} to {Shown(body)}");
        return ((int)response.StatusCode, answer);
    }

    /// <summary>The number of rows of every table.</summary>
    public Task<string> Rows() => World.Crm.Rows();

    /// <summary>How many commands took effect.</summary>
    public async Task<long> Deeds() => (long)(await World.Crm.Ask("select count(*) from idempotency"))!;

    /// <summary>Whether an answer to a mutation says that it was done.</summary>
    public static int Done(string answer) =>
        JsonNode.Parse(answer)?["data"] is JsonObject data ? data.Count(field => field.Value is JsonObject payload && payload["errors"] is JsonArray { Count: 0 }) : 0;

    /// <summary>The id of some row of the first of these types, or of none where there is none.</summary>
    public string Existing(IReadOnlyList<Type> types)
    {
        var type = World.Crm.Schema.Of(types[0]);
        var id = World.Crm.Ask($"select id from {type.Entity.GetTableName()} order by id limit 1").GetAwaiter().GetResult();
        return GraphQL.Postgres.Binding.Wire.Encode(type.Prefix!, id is Guid found ? found : Guid.CreateVersion7());
    }

    /// <summary>The version of whatever has this id.</summary>
    public int Version(string wire)
    {
        GraphQL.Postgres.Binding.Wire.TryDecode(wire, out var prefix, out var id);
        var type = World.Crm.Schema.ByPrefix(prefix)!;
        if (type.Entity.FindProperty("Version") is null) return 1;
        return World.Crm.Ask($"select version from {type.Entity.GetTableName()} where id = '{id}'").GetAwaiter().GetResult() is int version ? version : 1;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (server is not null) await server.DisposeAsync();
        await World.DisposeAsync();
    }

    private static string Shown(string body) => body.Length > 1500 ? body[..1500] + "..." : body;
}
