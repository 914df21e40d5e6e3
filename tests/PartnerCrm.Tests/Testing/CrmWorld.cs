using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Postgres.Binding;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Testing;

/// <summary>A CRM on a database of its own, with a clock of its own and people who act on it.</summary>
public sealed class CrmWorld : IAsyncDisposable
{
    public CrmWorld(string connection)
    {
        Connection = connection;
        Data = NpgsqlDataSource.Create(connection);
        TellTheDay();
        Time.DayChanged += TellTheDay;
        Crm = new Crm(Data, Time, new Limits { ShowCost = false }, report: (fault, _) => Faults.Add(fault));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Connection { get; }

    public FakeTime Time { get; } = new();

    public NpgsqlDataSource Data { get; }

    public Crm Crm { get; }

    public CommandRunner Commands => Crm.Commands;

    public BoundSchema Schema => Crm.Schema;

    /// <summary>What nobody foresaw while requests were answered.</summary>
    public List<Exception> Faults { get; } = [];

    /// <summary>The model over this world's database, for looking at rows as they are.</summary>
    public CrmDb Open() => Crm.Databases.CreateDbContext();

    /// <summary>Somebody with these roles, of whom the tables know nothing.</summary>
    public Task<Actor> As(params Role[] roles) => Task.FromResult(Actor.Of(Guid.CreateVersion7(), string.Join(" and ", roles), roles));

    /// <summary>Somebody with these roles who is a contact, as every user is.</summary>
    public async Task<Actor> Person(params Role[] roles)
    {
        var name = string.Join(" and ", roles);
        var contact = await Run(new LogContact(name), Actor.Program);
        return Actor.Of(contact.Entity, name, roles);
    }

    public Task<Done> Run<TEntity>(ICommand<TEntity> command, Actor actor, string? idempotencyKey = null)
        where TEntity : Entity =>
        Crm.Commands.Run(command, actor, Stop, idempotencyKey);

    /// <summary>Each of these people has filed that there is nothing to declare for a case, as far as the database is concerned; who filed before stays as he is.</summary>
    public async Task Declared(Guid relationship, params IEnumerable<Guid> people)
    {
        foreach (var person in people)
            await Ask($"""
                insert into declaration (id, person_id, case_id, number, state, filed_at, lapses_on, version)
                select gen_random_uuid(), '{person}', '{relationship}', 1, 'FILED', '{Time.GetUtcNow():O}', '{Time.Today.AddYears(1):O}', 1
                where not exists (select 1 from declaration where person_id = '{person}' and case_id = '{relationship}')
                """);
    }

    /// <summary>The answer to a GraphQL request, as the pipeline gives it. What nobody foresaw fails the test.</summary>
    public async Task<JsonNode> Query(Actor actor, string document, object? variables = null)
    {
        var answer = await Crm.Requests.Run(new Request(document, Variables: Plain.Of(variables)), Crm.As(actor), Stop);
        return Faults is [] ? JsonNode.Parse(answer.ToJson())! : throw new InvalidOperationException(answer.ToJson(), Faults[^1]);
    }

    /// <summary>The first column of the first row, for asserting on tables.</summary>
    public async Task<object?> Ask(string sql)
    {
        await using var command = Data.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Stop);
    }

    /// <summary>The number of rows of every table.</summary>
    public async Task<string> Rows() => (string)(await Ask("""
        select string_agg(table_name || ' ' || (xpath('//c/text()', query_to_xml(format('select count(*) as c from %I', table_name), false, true, '')))[1], E'\n' order by table_name)
        from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
        """))!;

    // How old things are, the database tells by this world's day, on whichever connection it is asked.
    private void TellTheDay()
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"do $$ begin execute format('alter database %I set partnercrm.day = %L', current_database(), '{Time.Today:yyyy-MM-dd}'); end $$", connection);
        command.ExecuteNonQuery();
        Data.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await Crm.DisposeAsync();
        await Data.DisposeAsync();
    }
}
