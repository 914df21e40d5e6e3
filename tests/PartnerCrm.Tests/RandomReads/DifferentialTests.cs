using System.Diagnostics;
using System.Text.Json;
using GraphQL;
using GraphQL.Language;
using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Random queries are answered alike by the plan and by an interpreter that knows no SQL, whatever the variables and whoever asks, in any order.</summary>
public sealed class DifferentialTests(CrmWorlds worlds)
{
    private const int Queries = 5_000;
    private const int Together = 50;

    [Fact]
    public async Task The_plan_and_a_naive_interpreter_give_the_same_answers()
    {
        var seed = Environment.GetEnvironmentVariable("READS_SEED") is { } said ? int.Parse(said, System.Globalization.CultureInfo.InvariantCulture) : Random.Shared.Next();
        var count = Environment.GetEnvironmentVariable("READS_COUNT") is { } asked ? int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) : Queries;
        TestContext.Current.TestOutputHelper!.WriteLine($"READS_SEED={seed}");
        await using var world = await worlds.WithReferenceData();
        var bench = await ReadBench.Set(world, seed);
        var watch = Stopwatch.StartNew();
        for (var made = 0; made < count; made += Together) await bench.Round(Math.Min(Together, count - made));
        TestContext.Current.TestOutputHelper!.WriteLine($"{count} queries, {bench.Asked} answers compared in {watch.Elapsed.TotalSeconds:0} s, {bench.NotEmpty} not empty, {bench.Counted} with groups, {bench.Refused} refused for a permission");
    }
}
