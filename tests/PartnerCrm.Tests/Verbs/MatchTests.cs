namespace PartnerCrm.Tests.Verbs;

public sealed class MatchTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    [Fact]
    public async Task Every_row_comes_back_with_all_its_columns_and_a_score_and_the_measures_go_to_the_error_stream()
    {
        var (code, output, errors) = await Match("""
            id,schema,name1,name2,is_match
            1,Person,"Velikova, Amara",Амара Великова,TRUE
            2,Person,Amara Velikova,Tariq Mansouri,0
            3,Company,"Norvik ""Trading"" GmbH",NORVIK TRADING,Yes
            4,Company,Norvik Trading,Talvera Shipping,no
            """);

        Assert.Equal(0, code);
        var rows = output.TrimEnd().Split('\n');
        Assert.Equal("id,schema,name1,name2,is_match,score", rows[0]);
        Assert.Equal(5, rows.Length);
        Assert.Matches("""^1,Person,"Velikova, Amara",Амара Великова,TRUE,(0\.[7-9]\d{3}|1\.0000)$""", rows[1]);
        Assert.Matches("""^3,Company,"Norvik ""Trading"" GmbH",NORVIK TRADING,Yes,1\.0000$""", rows[3]);
        var lines = errors.TrimEnd().Split('\n');
        Assert.Equal("precision 1.0000 recall 1.0000 f1 1.0000 threshold 0.7 n 4", lines[0]);
        Assert.Single(lines, line => line.StartsWith("precision", StringComparison.Ordinal));
        Assert.Equal("auc 1.0000", lines[1]);
    }

    [Fact]
    public async Task Without_labels_there_are_only_scores()
    {
        var (code, output, errors) = await Match("\uFEFFName2,Name1,score\nAmara Velikova,Amara Velikova,0.1\n");

        Assert.Equal((0, "", "Name2,Name1,score\nAmara Velikova,Amara Velikova,1.0000\n"), (code, errors, output));
    }

    [Fact]
    public async Task The_threshold_decides_what_is_measured()
    {
        var (_, _, errors) = await Match("name1,name2,is_match\nAmara Velikova,Amara Velikova,1\nAmara Velikova,Tariq Mansouri,0\n", "--threshold", "0");

        Assert.StartsWith("precision 0.5000 recall 1.0000 f1 0.6667 threshold 0 n 2", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("left,right\na,b\n", "no column 'name1'")]
    [InlineData("name1,name2,is_match\na,b,true\n\na,b,perhaps\n", "Line 4 of 'pairs.csv': column 'is_match' says 'perhaps'.")]
    [InlineData("name1,name2\na,b\nc\n", "Line 3 of 'pairs.csv': it has 1 cells")]
    [InlineData("name1,name2\na,b\n\"c,d\n", "Line 3 of 'pairs.csv': a cell's quotation marks")]
    public async Task A_file_that_cannot_be_read_is_refused_with_the_place_of_the_fault(string csv, string why)
    {
        var (code, _, errors) = await Match(csv);

        Assert.Equal(2, code);
        Assert.Contains(why, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_threshold_that_is_none_are_refused()
    {
        var (code, _, errors) = await CrmProcess.Run(["match", Path.Combine(folder, "absent.csv")]);
        Assert.Equal((2, true), (code, errors.Contains("There is no file", StringComparison.Ordinal)));
        var (wrong, _, said) = await Match("name1,name2\na,b\n", "--threshold", "seven");
        Assert.NotEqual(0, wrong);
        Assert.Contains("'seven' is no threshold", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Code, string Output, string Errors)> Match(string csv, params string[] more)
    {
        var file = Path.Combine(folder, "pairs.csv");
        await File.WriteAllTextAsync(file, csv.ReplaceLineEndings("\n"), TestContext.Current.CancellationToken);
        return await CrmProcess.Run(["match", file, .. more]);
    }
}
