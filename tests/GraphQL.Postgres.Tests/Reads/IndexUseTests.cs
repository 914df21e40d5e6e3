using System.Text.Json;
using GraphQL.Postgres.Tests.Shelves;
using Npgsql;

namespace GraphQL.Postgres.Tests.Reads;

/// <summary>PostgreSQL reads no more rows than a page needs, in the middle of many as at the start.</summary>
public sealed class IndexUseTests(Library library) : IClassFixture<Library>, IAsyncLifetime
{
    private const int Books = 20_000;
    private const int MaxRead = 150;

    public async ValueTask InitializeAsync()
    {
        await using var fill = library.Data.CreateCommand($"""
            insert into book ("Id", "ShelfId", "Title", sort_title, "Price", "PublishedOn", "AddedAt", "Pages", "Subjects", "Locked")
            select gen_random_uuid(), s."Id", t, t, case when i % 5 > 0 then i % 3000 end, null, now(), i % 700, array['subject ' || i % 2000], false
            from generate_series(1, {Books}) i cross join lateral (select md5((i / 4)::text) as t) as titles left join (select "Id", row_number() over () as n from shelf) s on s.n = i % 4;
            insert into loan ("Id", "BorrowerId", "ThingId", "Since")
            select gen_random_uuid(), (select "Id" from borrower limit 1), "Id", '2026-01-01' from book b where not exists (select from loan where "ThingId" = b."Id");
            analyze;
            """);
        if (await Count() < Books) await fill.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("books", "{ title: ASC }")]
    [InlineData("books", "{ title: DESC }")]
    [InlineData("books", "{ price: ASC }")]
    [InlineData("books", "{ price: DESC }")]
    [InlineData("books", "{ pages: ASC }, { title: ASC }")]
    [InlineData("books", "{ pages: DESC }, { title: DESC }")]
    [InlineData("loans", "{ book: { title: ASC } }")]
    [InlineData("loans", "{ book: { title: DESC } }")]
    public async Task A_page_is_read_from_an_index_wherever_it_begins_and_whichever_way_it_goes(string list, string order)
    {
        var (arguments, back) = ("first: 20", (string?)null);
        for (var page = 0; page < 2; page++)
        {
            var (answer, read) = await Read($"{{ page: {list}({arguments}, order: [{order}]) {{ pageInfo {{ startCursor }} edges {{ cursor }} }} }}");
            Assert.InRange(read, 1, MaxRead);
            var cursors = answer.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()).ToList();
            Assert.Equal(20, cursors.Count);
            if (page == 0) back = await Middle(list, order);
            arguments = $"first: 20, after: \"{back}\"";
        }

        // From the end, loans of no book come first, and that they are few is known only when all were looked through.
        foreach (var backward in list is "books" ? (string[])["last: 20", $"last: 20, before: \"{back}\""] : [$"last: 20, before: \"{back}\""])
            Assert.InRange((await Read($"{{ page: {list}({backward}, order: [{order}]) {{ edges {{ cursor }} pageInfo {{ startCursor }} }} }}")).Read, 1, MaxRead);
    }

    [Fact]
    public async Task A_set_that_has_something_is_found_by_its_index() =>
        Assert.InRange((await Read("""{ page: books(where: { subjects: { has: "subject 7" } }, order: [{ title: ASC }]) { edges { cursor } pageInfo { startCursor } } }""")).Read, 1, MaxRead);

    [Theory]
    [InlineData("beetles")]
    [InlineData("\\\"poison plants\\\"")]
    public async Task A_search_over_several_types_reads_what_it_finds(string text) =>
        Assert.InRange((await Read($"{{ page: search(text: \"{text}\") {{ edges {{ cursor }} pageInfo {{ endCursor }} }} }}")).Read, 1, MaxRead);

    // A cursor far from the start: in the middle of the titles, or a hundred from the end.
    private async Task<string> Middle(string list, string order)
    {
        var arguments = list is "books" ? "first: 1, where: { title: { startsWith: \"7\" } }" : "last: 100";
        return (await Read($"{{ page: {list}({arguments}, order: [{order}]) {{ pageInfo {{ startCursor }} }} }}")).Page.GetProperty("pageInfo").GetProperty("startCursor").GetString()!;
    }

    /// <summary>The page, and the most rows that a step of the database's plan read.</summary>
    private async Task<(JsonElement Page, double Read)> Read(string query)
    {
        var (sql, values) = (string.Empty, (IReadOnlyList<object?>)[]);
        var answer = await library.Ask(query, Library.Librarian, pipeline: library.NewPipeline((plan, parameters) => (sql, values) = (plan.Sql, parameters)));
        await using var connection = await library.Data.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var explain = new NpgsqlCommand("explain (analyze, format json) " + sql, connection);
        foreach (var value in values) explain.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        using var plan = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
        return (JsonElement.Parse(answer).GetProperty("data").GetProperty("page"), Most(plan.RootElement[0].GetProperty("Plan")));
    }

    private static double Most(JsonElement step)
    {
        var loops = step.GetProperty("Actual Loops").GetDouble();
        var removed = step.TryGetProperty("Rows Removed by Filter", out var filtered) ? filtered.GetDouble() : 0;
        var most = loops * (step.GetProperty("Actual Rows").GetDouble() + removed);
        return step.TryGetProperty("Plans", out var below) ? Math.Max(most, below.EnumerateArray().Max(Most)) : most;
    }

    private async Task<long> Count()
    {
        await using var count = library.Data.CreateCommand("select count(*) from book");
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
