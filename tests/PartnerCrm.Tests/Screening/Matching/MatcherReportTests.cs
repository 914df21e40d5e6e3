using PartnerCrm.Tests.Architecture;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class MatcherReportTests(ITestOutputHelper output)
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

    [Theory]
    [InlineData("accents dropped", 0.99)]
    [InlineData("words swapped", 0.99)]
    [InlineData("one wrong letter", 0.985)]
    [InlineData("in Cyrillic letters", 0.975)]
    [InlineData("in Arabic letters", 0.93)]
    [InlineData("in Greek letters", 0.945)]
    public void A_slip_leaves_a_listed_name_a_hit(string slip, double least)
    {
        var (found, all) = new MatcherReport().Recall(MatcherReport.Slips.Single(one => one.Slip == slip).Write);
        output.WriteLine($"{slip}: {found} of {all}");
        Assert.True(found >= least * all, $"{found} of {all}");
    }
}
