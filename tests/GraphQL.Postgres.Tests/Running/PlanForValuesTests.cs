using GraphQL.Postgres.Planning;
using GraphQL.Postgres.Running;
using GraphQL.Postgres.Tests.Shelves;
using Npgsql;

namespace GraphQL.Postgres.Tests.Running;

/// <summary>PostgreSQL may take one plan for all values from the sixth execution of a statement on; whether that is well depends on what is read.</summary>
public sealed class PlanForValuesTests(Library library) : IClassFixture<Library>
{
    private const int Executions = 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{ books(where: { subjects: { has: "soil" } }, order: [{ title: ASC }], first: 3) { nodes { title } } }""", true)]
    [InlineData("""{ books(where: { subjects: { has: "soil" } }, first: 3) { totalCount } }""", true)]
    [InlineData("""{ bookGroups(by: { subjects: true }, where: { subjects: { has: "soil" } }) { groups { count } } }""", true)]
    [InlineData("""{ search(text: "soil", first: 3) { nodes { kind } } }""", true)]
    [InlineData("""{ node(id: "bok_0000000000000000000000000g") { ... on Book { title } } }""", false)]
    public async Task A_page_is_planned_for_its_values_each_time_and_a_row_by_its_id_is_not(string query, bool eachTime)
    {
        await using var connections = new ReadConnections(library.Data, 1);
        var (plan, values) = await Planned(query);
        var planned = 0L;
        for (var execution = 0; execution < Executions; execution++)
        {
            var connection = await connections.Rent(plan.DependsOnValues, Stop);
            var command = await connection.Command(plan, values, Stop);
            await using (var reader = await command.ExecuteReaderAsync(Stop)) await reader.ReadAsync(Stop);
            if (execution == Executions - 1) planned = await PlannedForValues(command);
            await connection.Release(plan, command);
            await connections.Return(connection, failed: false);
        }

        // PostgreSQL tries five plans for values before it settles for one.
        Assert.Equal(eachTime ? Executions : 5, planned);
    }

    private static async Task<long> PlannedForValues(NpgsqlCommand command)
    {
        await using var count = new NpgsqlCommand("select custom_plans from pg_prepared_statements where statement = $1", command.Connection) { Parameters = { new() { Value = command.CommandText } } };
        return (long)(await count.ExecuteScalarAsync(Stop))!;
    }

    private async Task<(ReadPlan Plan, object?[] Values)> Planned(string query)
    {
        var (plan, values) = ((ReadPlan?)null, (IReadOnlyList<object?>)[]);
        await library.Ask(query, Library.Librarian, pipeline: library.NewPipeline((known, parameters) => (plan, values) = (known, parameters)));
        return (plan!, [.. values]);
    }
}
