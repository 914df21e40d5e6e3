using System.Security.Cryptography;
using GraphQL.Conformance;
using GraphQL.Conformance.Sets;

namespace GraphQL.Clients.Tests;

public sealed class SchemaToolTests(NodeScripts scripts)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "schema");

    private static readonly string Schema = Path.Combine(Folder, "partnercrm.graphql");

    [Fact]
    public Task Code_generators_take_the_schema_and_every_operation() => scripts.Check("generated-code.mjs", Schema, Path.Combine(Folder, "operations"));

    [Fact]
    public async Task Random_operations_are_judged_and_answered_as_by_the_reference_implementation()
    {
        var stop = TestContext.Current.CancellationToken;
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        var cases = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(cases, await scripts.Print("random-operations.mjs", Schema, "1000", $"{seed}"), stop);
            var report = CaseRun.File(new FuzzSet("random", await File.ReadAllTextAsync(Schema, stop)), cases);
            TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {report.Passed} agree, {report.Excepted.Count} in other words");
            Assert.Equal(1000, report.Passed + report.Failures.Count + report.Excepted.Count);
            Assert.True(report.Failures.Count == 0, $"seed {seed}: {string.Join('\n', report.Failures.Take(3))}");
        }
        finally
        {
            File.Delete(cases);
        }
    }
}
