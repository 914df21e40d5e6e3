using GraphQL.Conformance;

namespace GraphQL.Tests;

/// <summary>Every recorded case of the reference implementation and of the specification that this engine has a runner for.</summary>
public class ConformanceTests
{
    public static TheoryData<string> Files => [.. CaseSets.All().Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_case_is_answered_as_recorded(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "cases", $"{name}.public.jsonl");
        var set = CaseSets.For(file)!;
        var report = CaseRun.File(set, file);
        if (set is IAsyncDisposable held)
            await held.DisposeAsync();

        Assert.True(report.Passed > 0, $"{file} holds no cases.");
        Assert.True(
            report.Failures.Count == 0,
            $"{report.Passed} passed, {report.Failures.Count} failed: {string.Join(", ", report.Failures.Take(3))}");
    }
}
