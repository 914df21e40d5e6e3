using PartnerCrm.Tests.Architecture;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class MatcherReportTests
{
    [Fact]
    public async Task The_report_is_what_the_matcher_does_now()
    {
        var stop = TestContext.Current.CancellationToken;
        var path = Path.Combine(Sources.Root, "tests", "PartnerCrm.Tests", "Screening", "Matching", "REPORT.md");
        var report = new MatcherReport().Write();
        if (Environment.GetEnvironmentVariable("RECORD_SCHEMA") is "1") await File.WriteAllTextAsync(path, report, stop);

        Assert.True(File.Exists(path), "REPORT.md is missing; run the tests once with RECORD_SCHEMA=1.");
        Assert.True((await File.ReadAllTextAsync(path, stop)).ReplaceLineEndings("\n") == report, "REPORT.md is stale; run the tests once with RECORD_SCHEMA=1 and look at the difference.");
    }
}
