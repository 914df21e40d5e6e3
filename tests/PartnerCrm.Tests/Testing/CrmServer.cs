using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Serving;

namespace PartnerCrm.Tests.Testing;

/// <summary>The program's web application on a free port, over a database of its own.</summary>
public sealed class CrmServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly NpgsqlDataSource data;
    private readonly string folder;

    private CrmServer(WebApplication app, NpgsqlDataSource data, string folder) => (this.app, this.data, this.folder) = (app, data, folder);

    public Uri Address => new(app.Urls.Single());

    public Crm Crm => app.Services.GetRequiredService<Crm>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A server over the demo's people, without demo data.</summary>
    public static async Task<CrmServer> Start(CrmWorlds worlds, TimeProvider? time = null, params (string Key, string Value)[] settings) =>
        await Over(await worlds.PeopleDatabase(), time, settings);

    /// <summary>A server over a database, such as <see cref="CrmWorlds.DemoDatabase"/> makes.</summary>
    public static Task<CrmServer> Over(string connection, TimeProvider? time = null, params (string Key, string Value)[] settings) => Over(connection, time, works: true, settings);

    /// <summary>One that answers and does nothing by itself, so that every row that is written was asked for.</summary>
    public static Task<CrmServer> Answering(string connection, TimeProvider time, params (string Key, string Value)[] settings) => Over(connection, time, works: false, settings);

    private static async Task<CrmServer> Over(string connection, TimeProvider? time, bool works, (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;
        var data = NpgsqlDataSource.Create(connection);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        var app = CrmApp.Build(configuration, data, new DataFolder(folder), time ?? TimeProvider.System, "http://127.0.0.1:0", works);
        await app.StartAsync(Stop);
        return new CrmServer(app, data, folder);
    }

    /// <summary>An app that acts as a demo user by a token.</summary>
    public async Task<HttpClient> As(string userName)
    {
        await using var db = Crm.Databases.CreateDbContext();
        var user = await db.Set<User>().SingleAsync(row => row.UserName == userName, Stop);
        var token = new CreateToken(user.Id, "test", [.. Actor.Of(user.ContactId, userName, user.Roles).Permissions], 1);
        await Crm.Commands.Run(token, Actor.Program, Stop);
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
        return client;
    }

    /// <summary>An app without a token.</summary>
    public HttpClient Anonymous() => new() { BaseAddress = Address };

    /// <summary>A browser: it keeps cookies, and follows to where it is sent.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = Address };

    /// <summary>The answer to a GraphQL request.</summary>
    public static async Task<JsonNode> Ask(HttpClient client, string query, object? variables = null)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables }, Stop);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
    }

    public async ValueTask DisposeAsync()
    {
        app.Lifetime.StopApplication();
        await app.DisposeAsync();
        await data.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
