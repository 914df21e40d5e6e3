using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Benchmarks.Data;
using Benchmarks.Servers;
using GraphQL.Postgres.Binding;
using Npgsql;

namespace Benchmarks.Works;

/// <summary>
/// The first candidates for chosen objectives among a million organizations, as somebody of the SPG asks for them: against the same function called by hand, with how long
/// one who asks alone waits, and with how often the first twenty are those that scoring everything finds.
/// </summary>
internal static class Candidates
{
    public const string Name = "candidates";
    private const double GoalMilliseconds = 100;
    private const double GoalEqual = 0.99;

    public static Work Best { get; } = new(Name, "candidates.graphql", Accounts.Spg, DataSet.Big, Cases, Goal: 0.9);

    public static async Task<bool> Run(Arena arena, CancellationToken stop)
    {
        var (many, usual) = (await arena.Data(DataSet.Big, stop), await arena.Data(DataSet.Usual, stop));
        await using var connection = await many.Connect(stop);
        // As autovacuum does after a while: the index alone then tells what is kept.
        await Cluster.Execute(connection, "vacuum (analyze) candidate_standing", stop);
        var outcome = await Comparison.Run(Best, arena, stop);
        Console.WriteLine(outcome);
        var alone = await Alone(arena with { Settings = arena.Settings with { Connections = 1 } }, many, connection, stop);
        await using var fewer = await usual.Connect(stop);
        var (equal, all) = await Equal(fewer, [-60, 0, 60, 400], 8, stop);
        // Scoring a million organizations takes minutes: only for who asks for this alone.
        var (equalOfMany, ofMany) = await Equal(connection, [0], arena.Settings.Works is [Name] ? 1 : 0, stop);
        var share = (double)(equal + equalOfMany) / (all + ofMany);
        var reached = alone <= GoalMilliseconds && share >= GoalEqual;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Name}: alone p50 {alone:n1} ms, goal at most {GoalMilliseconds:n0}; the first 20 are those of full scoring in {equal} of {all} at {DataSet.Usual:n0} organizations and {equalOfMany} of {ofMany} at {DataSet.Big:n0}, goal {GoalEqual:p0}{(reached ? "" : "  MISSED")}"));
        return reached && outcome.Reached;
    }

    private static async Task<double> Alone(Arena arena, DataSet data, NpgsqlConnection connection, CancellationToken stop)
    {
        using var server = await ServerProcess.Crm(data.ConnectionString, stop);
        using var ours = await arena.Ours("alone", Best, data, await Cases(connection, stop), server, stop);
        ours.WarmUp(arena.Settings.Round);
        for (var round = 0; round < arena.Settings.Rounds; round++) ours.Round(arena.Settings.Round);
        return Side.Of(ours).P50;
    }

    /// <summary>How often the first are the same, of how many questions: some choices, each on several days from today.</summary>
    private static async Task<(int Equal, int All)> Equal(NpgsqlConnection data, int[] days, int choices, CancellationToken stop)
    {
        var (equal, all) = (0, 0);
        foreach (var choice in (await Choices(data, stop)).Take(choices))
        {
            foreach (var day in days)
            {
                var since = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(day).AddYears(-2);
                var found = await Ids(data, "select id from candidate_page($1, $2, $3, '{}', '{}', false, $4, 20, null, null) order by score desc, id desc", choice, since, stop);
                all++;
                if (found.SequenceEqual(await Ids(data, Texts.Read("candidates-in-full.sql"), choice, since, stop))) equal++;
            }
        }

        return (equal, all);
    }

    private static async Task<IReadOnlyList<Case>> Cases(NpgsqlConnection data, CancellationToken stop) =>
    [
        .. (await Choices(data, stop)).Select(choice => new Case(
            new Dictionary<string, object?>
            {
                ["objectives"] = choice.Objectives.Select(id => Wire.Encode("obj", id)),
                ["regions"] = choice.Regions,
                ["categories"] = choice.Categories,
            },
            $"/candidates/{Listed(choice.Objectives)}/{Listed(choice.Regions)}/{Listed(choice.Categories)}")),
    ];

    // With a dash before, so that the path has no empty part, and none that looks like a single id.
    private static string Listed<T>(IEnumerable<T> items) => string.Join(',', items.Select(item => $"{item}").Prepend("-"));

    /// <summary>One to four objectives; for a third of them in one region, for a fifth in one category.</summary>
    private static async Task<List<Choice>> Choices(NpgsqlConnection data, CancellationToken stop)
    {
        const string Sql = """
            select array(select id from objective order by md5(id::text || i) limit 1 + i % 4),
              case when i % 3 = 1 then array[(array['AFRICA', 'ASIA', 'EUROPE', 'NEAR_EAST'])[1 + i % 4]] else array[]::text[] end,
              case when i % 5 = 2 then array[(array['INDUSTRY', 'RESEARCH', 'DONOR'])[1 + i % 3]] else array[]::text[] end
            from generate_series(1, 60) as i
            """;
        await using var command = new NpgsqlCommand(Sql, data);
        await using var reader = await command.ExecuteReaderAsync(stop);
        List<Choice> choices = [];
        while (await reader.ReadAsync(stop)) choices.Add(new(reader.GetFieldValue<Guid[]>(0), reader.GetFieldValue<string[]>(1), reader.GetFieldValue<string[]>(2)));
        return choices;
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "This program's own text.")]
    private static async Task<List<Guid>> Ids(NpgsqlConnection data, string sql, Choice choice, DateOnly since, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, data) { CommandTimeout = 0 };
        foreach (var value in new object[] { choice.Objectives, choice.Regions, choice.Categories, since }) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(stop);
        List<Guid> ids = [];
        while (await reader.ReadAsync(stop)) ids.Add(reader.GetGuid(0));
        return ids;
    }

    private sealed record Choice(Guid[] Objectives, string[] Regions, string[] Categories);
}
