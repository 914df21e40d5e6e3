using System.Text.Json;
using EmbeddedPostgres.Testing;
using GraphQL.Postgres.Running;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GraphQL.Conformance.Pages;

/// <summary>Lists of letters in a PostgreSQL of their own, read in pages by the product's own way: schema, cursors, plan, statement.</summary>
internal sealed class LetterLists : IAsyncDisposable
{
    private readonly TestPostgres postgres;
    private readonly NpgsqlDataSource data;
    private readonly DbContextOptions<LetterDb> options;
    private readonly Pipeline pipeline;
    private readonly HashSet<string> known = [];
    private readonly Dictionary<(string List, int Place), string> cursors = [];

    private LetterLists(TestPostgres postgres, NpgsqlDataSource data)
    {
        (this.postgres, this.data) = (postgres, data);
        options = new DbContextOptionsBuilder<LetterDb>().UseNpgsql(data).Options;
        using var db = new LetterDb(options);
        db.Database.ExecuteSqlRaw(db.Database.GenerateCreateScript());
        var source = new PostgresSource(data, _ => this);
        source.Schema = LetterSchema.Build(db.Model, source);
        pipeline = new Pipeline(source.Schema.Schema);
    }

    public static async Task<LetterLists> Create()
    {
        var postgres = new TestPostgres();
        return new LetterLists(postgres, NpgsqlDataSource.Create(await postgres.CreateDatabase()));
    }

    /// <summary>The answer to a page with these arguments, cursors given as they are written.</summary>
    public async Task<JsonElement> Page(IReadOnlyList<string> letters, IReadOnlyDictionary<string, object> arguments)
    {
        var variables = new Dictionary<string, object?> { ["list"] = await Fill(letters) };
        foreach (var (name, value) in arguments)
            variables.Add(name, value);
        var declared = string.Concat(arguments.Select(argument => $", ${argument.Key}: {(argument.Value is int ? "Int" : "String")}"));
        var passed = string.Concat(arguments.Select(argument => $", {argument.Key}: ${argument.Key}"));
        return await Ask(
            $"query ($list: String{declared}) {{ letters(where: {{list: {{eq: $list}}}}{passed}) {{ nodes {{ name }} pageInfo {{ hasPreviousPage hasNextPage }} }} }}", variables);
    }

    /// <summary>The cursor of a place in the list. Where the list has none, an entry stood there once, gave its cursor and was removed.</summary>
    public async Task<string> Cursor(IReadOnlyList<string> letters, int place)
    {
        var list = await Fill(letters);
        if (cursors.TryGetValue((list, place), out var made))
            return made;
        await using var db = new LetterDb(options);
        var gone = place >= 0 && place < letters.Count ? null : db.Add(new Letter { List = list, Place = place, Name = "gone" });
        await db.SaveChangesAsync();
        var answer = await Ask(
            "query ($list: String, $place: Int) { letters(where: {list: {eq: $list}, place: {eq: $place}}) { edges { cursor } } }",
            new() { ["list"] = list, ["place"] = place });
        if (gone is not null)
            db.Remove(gone.Entity);
        await db.SaveChangesAsync();
        return cursors[(list, place)] = answer.GetProperty("data").GetProperty("letters").GetProperty("edges")[0].GetProperty("cursor").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        await data.DisposeAsync();
        await postgres.DisposeAsync();
    }

    private async Task<string> Fill(IReadOnlyList<string> letters)
    {
        var list = Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(JsonSerializer.Serialize(letters)));
        if (!known.Add(list))
            return list;
        await using var db = new LetterDb(options);
        db.AddRange(letters.Select((name, place) => new Letter { List = list, Place = place, Name = name }));
        await db.SaveChangesAsync();
        return list;
    }

    private async Task<JsonElement> Ask(string query, Dictionary<string, object?> variables) =>
        JsonElement.Parse((await pipeline.Run(new Request(query, null, variables), new Caller(this), CancellationToken.None)).ToJson());
}
