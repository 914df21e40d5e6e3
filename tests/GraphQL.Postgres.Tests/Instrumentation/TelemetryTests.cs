using GraphQL.Postgres.Instrumentation;
using GraphQL.Postgres.Tests.Shelves;
using GraphQL.Tests.Instrumentation;

namespace GraphQL.Postgres.Tests.Instrumentation;

public sealed class TelemetryTests(Library library)
{
    [Fact]
    public async Task A_read_tells_its_plan_its_statement_and_its_rows()
    {
        var pipeline = library.NewPipeline(null);
        const string query = "{ shelves(first: 2) { nodes { books(first: 1) { nodes { title } } } } }";
        using var heard = new Heard(Telemetry.Name);
        await library.Ask(query, pipeline: pipeline);
        await library.Ask(query, pipeline: pipeline);

        Assert.Equal(
            [
                "graphql.plan_cache.lookups 1 graphql.cache.result=miss",
                "span graphql.plan db.system.name=postgresql",
                "graphql.plan.duration some time",
                "span graphql.read db.system.name=postgresql",
                "graphql.statement.duration some time",
                "graphql.rows 4",
                "graphql.plan_cache.lookups 1 graphql.cache.result=hit",
                "span graphql.read db.system.name=postgresql",
                "graphql.statement.duration some time",
                "graphql.rows 4",
            ],
            heard.Told);
    }

    [Fact]
    public async Task What_people_typed_is_never_told()
    {
        using var heard = new Heard(Telemetry.Name);
        await library.Ask("""query($a: String) { books(where: { title: { contains: $a } }) { nodes { title } } more: books(where: { title: { eq: "hunter2" } }) { totalCount } }""", variables: new { a = "hunter2" });

        Assert.NotEmpty(heard.Told);
        Assert.DoesNotContain(heard.Told, told => told.Contains("hunter2", StringComparison.Ordinal));
    }
}
