using EmbeddedPostgres.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestPostgres))]

namespace EmbeddedPostgres.Tests.Testing;

public sealed class TestPostgresTests(TestPostgres postgres)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_test_gets_a_database_of_its_own()
    {
        var first = await postgres.CreateDatabase(Stop);
        var second = await postgres.CreateDatabase(Stop);

        await Ask(first, "create table shelf()");
        Assert.Equal(0L, await Ask(second, "select count(*) from pg_tables where tablename = 'shelf'"));
    }

    [Fact]
    public async Task A_template_is_filled_once_and_copied_for_each_test()
    {
        var fillings = 0;
        async Task Fill(string connection)
        {
            Interlocked.Increment(ref fillings);
            await Ask(connection, "create table book(title text); insert into book values ('Emma')");
        }

        var copies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => postgres.CreateDatabase("books", Fill, Stop)));

        Assert.Equal(1, fillings);
        Assert.Equal(5, copies.Distinct().Count());
        foreach (var copy in copies)
            Assert.Equal("Emma", await Ask(copy, "select title from book"));
    }

    private static async Task<object?> Ask(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Stop);
    }
}
