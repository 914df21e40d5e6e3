using EmbeddedPostgres.Testing;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Profiles;
using PartnerCrm.Tests.Testing;

[assembly: AssemblyFixture(typeof(CrmWorlds))]

namespace PartnerCrm.Tests.Testing;

/// <summary>One PostgreSQL for the test process, and as many separate CRMs on it as tests ask for, each a copy of one prepared database.</summary>
public sealed class CrmWorlds : IAsyncDisposable
{
    private readonly TestPostgres postgres = new();

    /// <summary>An empty CRM: tables, and of rows the policy profiles only.</summary>
    public async Task<CrmWorld> New() => new(await EmptyDatabase());

    /// <summary>A CRM with the frameworks and objectives in it.</summary>
    public async Task<CrmWorld> WithReferenceData() => new(await postgres.CreateDatabase("reference", connection => Fill(connection, demo: false), TestContext.Current.CancellationToken));

    /// <summary>The connection string of a new database that holds the tables, and of rows the policy profiles only.</summary>
    public Task<string> EmptyDatabase() => postgres.CreateDatabase("crm", CreateTables, TestContext.Current.CancellationToken);

    /// <summary>The connection string of a new database that holds the demo's people and no demo data.</summary>
    public Task<string> PeopleDatabase() => postgres.CreateDatabase("people", AddPeople, TestContext.Current.CancellationToken);

    /// <summary>The connection string of a new database as a demo begins with.</summary>
    public Task<string> DemoDatabase() => postgres.CreateDatabase("demo", connection => Fill(connection, demo: true), TestContext.Current.CancellationToken);

    /// <summary>The connection string of a new database without tables.</summary>
    public Task<string> BareDatabase() => postgres.CreateDatabase(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => postgres.DisposeAsync();

    private static async Task AddPeople(string connection)
    {
        await using var data = NpgsqlDataSource.Create(connection);
        await FirstData.New(data, ProfileFiles.Shipped(), demo: false, _ => { }, CancellationToken.None);
        await DemoUsers.Add(new Crm(data, TimeProvider.System), CancellationToken.None);
    }

    private static async Task Fill(string connection, bool demo)
    {
        await using var data = NpgsqlDataSource.Create(connection);
        await FirstData.New(data, ProfileFiles.Shipped(), demo, _ => { }, CancellationToken.None);
    }

    private static async Task CreateTables(string connection)
    {
        await using var data = NpgsqlDataSource.Create(connection);
        await new CrmDatabase(new CrmDbFactory(data)).Migrate(CancellationToken.None);
        await ProfileLoading.Load(new Crm(data, new FakeTime()), ProfileFiles.Shipped(), CancellationToken.None);
    }
}
