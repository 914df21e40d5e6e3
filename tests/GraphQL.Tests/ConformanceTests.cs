using GraphQL.Conformance;

namespace GraphQL.Tests;

/// <summary>Every recorded case of the reference implementation and of the specification that this engine has a runner for.</summary>
public class ConformanceTests
{
    public static TheoryData<string> Files => [.. CaseSets.All.Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_is_answered_as_recorded(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "cases", $"{name}.public.jsonl");
        var report = CaseRun.File(CaseSets.All.Single(set => set.Name == name), file);

        Assert.True(report.Passed > 0, $"{file} holds no cases.");
        Assert.True(
            report.Failures.Count == 0,
            $"{report.Passed} passed, {report.Failures.Count} failed: {string.Join(", ", report.Failures.Take(3))}");
    }
}
