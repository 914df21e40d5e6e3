using System.Text.Json;
using EmbeddedPostgres.Testing;
using GraphQL.Postgres.Planning;
using GraphQL.Postgres.Running;
using GraphQL.Postgres.Tests.Shelves;
using Microsoft.EntityFrameworkCore;
using Npgsql;

[assembly: AssemblyFixture(typeof(Library))]

namespace GraphQL.Postgres.Tests.Shelves;

/// <summary>A library on a PostgreSQL of its own, filled with the same few books for every test.</summary>
public sealed class Library : IAsyncLifetime
{
    private readonly TestPostgres postgres = new();

    internal static Visitor Child { get; } = new(Id(901), 12, false);

    internal static Visitor Adult { get; } = new(Id(902), 40, false);

    internal static Visitor Librarian { get; } = new(Id(903), 50, true);

    internal NpgsqlDataSource Data { get; private set; } = null!;

    internal Pipeline Pipeline { get; private set; } = null!;


    /// <summary>An id that tells its number.</summary>
    internal static Guid Id(int number) => new($"018f0000-0000-7000-8000-{number:d12}");

    public async ValueTask InitializeAsync()
    {
        Data = NpgsqlDataSource.Create(await OwnDatabase());
        Pipeline = NewPipeline(null);
    }

    /// <summary>The connection string of another database with the same books.</summary>
    internal async Task<string> OwnDatabase()
    {
        var connection = await postgres.CreateDatabase();
        await using var data = NpgsqlDataSource.Create(connection);
        await Fill(data, Books.Fill);
        return connection;
    }

    /// <summary>A pipeline of its own over the same books, whose plans and statements are shown.</summary>
    internal Pipeline NewPipeline(Action<ReadPlan, IReadOnlyList<object?>>? observe) => NewPipeline(Data, observe);

    /// <summary>A pipeline over a library of its own.</summary>
    internal async Task<(NpgsqlDataSource Data, Pipeline Pipeline)> NewLibrary(Action<LibraryDb> fill)
    {
        var data = NpgsqlDataSource.Create(await postgres.CreateDatabase());
        await Fill(data, fill);
        return (data, NewPipeline(data, null));
    }

    private static async Task Fill(NpgsqlDataSource data, Action<LibraryDb> fill)
    {
        await using var db = new LibraryDb(new DbContextOptionsBuilder<LibraryDb>().UseNpgsql(data).Options);
        await using (var create = data.CreateCommand(db.Database.GenerateCreateScript())) await create.ExecuteNonQueryAsync();
        await using (var vectors = data.CreateCommand(LibraryDb.Vectors)) await vectors.ExecuteNonQueryAsync();
        fill(db);
        await db.SaveChangesAsync();
    }

    private static Pipeline NewPipeline(NpgsqlDataSource data, Action<ReadPlan, IReadOnlyList<object?>>? observe)
    {
        using var db = new LibraryDb(new DbContextOptionsBuilder<LibraryDb>().UseNpgsql(data).Options);
        var source = new PostgresSource(data, operation => operation.Host!) { Observe = observe };
        source.Schema = LibrarySchema.Build(db.Model, source);
        return new Pipeline(source.Schema.Schema, new Limits { ShowCost = false }, report: (fault, _) => TestContext.Current.TestOutputHelper?.WriteLine(fault.ToString()));
    }

    public async ValueTask DisposeAsync()
    {
        await Data.DisposeAsync();
        await postgres.DisposeAsync();
    }

    /// <summary>Asks as somebody; the answer as JSON text.</summary>
    internal async Task<string> Ask(string query, Visitor? visitor = null, object? variables = null, Pipeline? pipeline = null)
    {
        var values = variables is null ? null : Plain(JsonSerializer.SerializeToElement(variables)) as IReadOnlyDictionary<string, object?>;
        visitor ??= Adult;
        var caller = new Caller(visitor, right => visitor.IsLibrarian || right != nameof(LibraryRight.ReadNotes));
        var result = await (pipeline ?? Pipeline).Run(new Request(query, null, values), caller, TestContext.Current.CancellationToken);
        return result.ToJson();
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt32(out var whole) ? whole : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
