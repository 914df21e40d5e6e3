using Benchmarks.Data;
using GraphQL.Postgres.Binding;
using Npgsql;

namespace Benchmarks.Works;

/// <summary>The works that are measured against a floor.</summary>
internal static class AllWorks
{
    public static Work List { get; } = new("list-20", "list.graphql", Accounts.Secretariat, DataSet.Usual, (data, stop) => Lists(data, 20, stop), Goal: 1.0);

    public static Work ById { get; } = new("by-id", "by-id.graphql", Accounts.Secretariat, DataSet.Usual, Ids, Goal: 0.9);

    public static Work LogInteraction { get; } = new(
        "log-interaction", "log-interaction.graphql", Accounts.Secretariat, DataSet.Usual, Interactions, Goal: 0.5, Writes: true);

    public static IReadOnlyList<Work> Compared { get; } =
    [
        List,
        new("list-100", "list.graphql", Accounts.Secretariat, DataSet.Usual, (data, stop) => Lists(data, 100, stop), Goal: null),
        ById,
        LogInteraction,
    ];

    private static async Task<IReadOnlyList<Case>> Lists(NpgsqlConnection data, int first, CancellationToken stop) =>
    [
        .. (await Rows<string>(data, "select s from (select unnest(sectors) as s from organization order by id limit 10000) t group by s having count(*) > 500 order by s", stop))
            .Select(row => new Case(new Dictionary<string, object?> { ["sector"] = row[0], ["first"] = first }, $"/list/{row[0]}/{first}")),
    ];

    private static async Task<IReadOnlyList<Case>> Ids(NpgsqlConnection data, CancellationToken stop) =>
    [
        .. (await Rows<Guid>(data, "select benchmark_id(1, benchmark_draw(i, 200, (select count(*) from organization)::int) + 1) from generate_series(1, 1000) as i", stop))
            .Select(row => new Case(new Dictionary<string, object?> { ["id"] = Wire.Encode("org", row[0]) }, $"/by-id/{row[0]}")),
    ];

    private static async Task<IReadOnlyList<Case>> Interactions(NpgsqlConnection data, CancellationToken stop)
    {
        const string Parts = """
            select benchmark_id(1, benchmark_draw(i, 201, n::int) + 1), benchmark_id(2, benchmark_draw(i, 202, 5 * n::int) + 1),
              (select id from objective order by md5(id::text || i) limit 1), (select contact_id from user_account where user_name = 'benchmark.secretariat')
            from generate_series(1, 1000) as i, (select count(*) as n from organization) as all_of_them
            """;
        return
        [
            .. (await Rows<Guid>(data, Parts, stop)).Select(row => new Case(
                new Dictionary<string, object?>
                {
                    ["input"] = new
                    {
                        kind = "MEETING",
                        subject = "Meeting about pests",
                        summary = "What was said, and what was agreed.",
                        organizations = new[] { Wire.Encode("org", row[0]) },
                        participants = new[] { Wire.Encode("con", row[1]) },
                        objectives = new[] { Wire.Encode("obj", row[2]) },
                        followUps = new[] { new { note = "Send the papers.", dueOn = "2030-12-01" } },
                    },
                },
                $"/log-interaction/{string.Join('/', row)}")),
        ];
    }

    private static async Task<List<T[]>> Rows<T>(NpgsqlConnection data, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // this file's own text
        await using var command = new NpgsqlCommand(sql, data) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(stop);
        List<T[]> rows = [];
        while (await reader.ReadAsync(stop)) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetFieldValue<T>)]);
        return rows;
    }
}
