using GraphQL.Postgres.Binding;
using Npgsql;

namespace Benchmarks.Works;

/// <summary>The works that are measured against a floor.</summary>
internal static class AllWorks
{
    public static IReadOnlyList<Work> Compared { get; } =
    [
        new("list-20", "list.graphql", (data, stop) => Lists(data, 20, stop), Goal: 1.0),
        new("list-100", "list.graphql", (data, stop) => Lists(data, 100, stop), Goal: null),
        new("by-id", "by-id.graphql", Ids, Goal: 0.9),
    ];

    private static async Task<IReadOnlyList<Case>> Lists(NpgsqlConnection data, int first, CancellationToken stop) =>
    [
        .. (await Column<string>(data, "select s from organization cross join unnest(sectors) as s group by s having count(*) > (select count(*) from organization) / 20 order by s", stop))
            .Select(sector => new Case(new Dictionary<string, object?> { ["sector"] = sector, ["first"] = first }, $"/list/{sector}/{first}")),
    ];

    private static async Task<IReadOnlyList<Case>> Ids(NpgsqlConnection data, CancellationToken stop) =>
    [
        .. (await Column<Guid>(data, "select id from organization order by md5(id::text) limit 1000", stop))
            .Select(id => new Case(new Dictionary<string, object?> { ["id"] = Wire.Encode("org", id) }, $"/by-id/{id}")),
    ];

    private static async Task<List<T>> Column<T>(NpgsqlConnection data, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // this file's own text
        await using var command = new NpgsqlCommand(sql, data) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(stop);
        List<T> values = [];
        while (await reader.ReadAsync(stop)) values.Add(reader.GetFieldValue<T>(0));
        return values;
    }
}
