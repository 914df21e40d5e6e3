using Benchmarks.Data;
using Npgsql;

namespace Benchmarks.Works;

/// <summary>Whether two writes leave as many rows behind, table by table.</summary>
internal static class SameRows
{
    public static async Task Check(string work, NpgsqlConnection data, Action ours, Action floor, CancellationToken stop)
    {
        // The first use of a token is recorded, once a day.
        ours();
        var before = await Count(data, stop);
        ours();
        var between = await Count(data, stop);
        floor();
        var after = await Count(data, stop);
        var unequal = before.Keys.Where(table => between[table] - before[table] != after[table] - between[table])
            .Select(table => $"{table}: {between[table] - before[table]} and {after[table] - between[table]}").ToList();
        if (unequal.Count > 0) throw new BenchmarkFailed($"{work}: server and floor write different rows: {string.Join(", ", unequal)}.");
    }

    private static async Task<Dictionary<string, long>> Count(NpgsqlConnection data, CancellationToken stop)
    {
        // Triggers fill candidate_stale on both sides, and the program empties it in its own time.
        const string All = """
            select string_agg(format('select %L as name, count(*) as rows from %s', oid::regclass, oid::regclass), ' union all ')
            from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'candidate_stale'
            """;
        var sql = (string)(await Cluster.Scalar(data, All, stop))!;
#pragma warning disable CA2100 // made by the database of its own names
        await using var command = new NpgsqlCommand(sql, data) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(stop);
        Dictionary<string, long> rows = [];
        while (await reader.ReadAsync(stop)) rows[reader.GetString(0)] = reader.GetInt64(1);
        return rows;
    }
}
