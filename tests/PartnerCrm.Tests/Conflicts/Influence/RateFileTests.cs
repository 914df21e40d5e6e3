using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Data;

namespace PartnerCrm.Tests.Conflicts.Influence;

public sealed class RateFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    [Fact]
    public void Columns_are_found_by_their_names_and_dollars_are_skipped() => Assert.Equal(
        [new(2, "EUR", new(2026, 1, 1), 1.08m, "UN"), new RateRow(4, "JPY", new(2026, 1, 1), 0.0066m, null)],
        Read("day,Source,USD,Currency\n2026-01-01,UN,1.08,EUR\n2026-01-01,UN,1,USD\n2026-01-01,,0.0066,JPY\n"));

    [Theory]
    [InlineData("", "must name the columns currency, day and usd")]
    [InlineData("currency,day\n", "must name the columns currency, day and usd; it has: currency, day.")]
    [InlineData("currency,day,usd\n", "has no rates below its first line")]
    [InlineData("currency,day,usd\nEUR,2026-03-01\n", "Line 2 of 'rates.csv': it has 2 cells")]
    [InlineData("currency,day,usd\nEUR,2026-03-01,1.1\neuro,2026-03-01,1.1\n", "Line 3 of 'rates.csv': 'euro' is no currency code")]
    [InlineData("currency,day,usd\nEUR,1/3/2026,1.1\n", "Line 2 of 'rates.csv': '1/3/2026' is no day")]
    [InlineData("currency,day,usd\nEUR,2026-03-01,-1\n", "Line 2 of 'rates.csv': '-1' is no rate")]
    [InlineData("currency,day,usd\nEUR,2026-03-01,\"1,1\"\n", "Line 2 of 'rates.csv': '1,1' is no rate")]
    [InlineData("currency,day,usd\nUSD,2026-03-01,2\n", "Line 2 of 'rates.csv': a US dollar is 1")]
    public void What_cannot_be_read_is_refused_by_its_line(string csv, string fault) =>
        Assert.Contains(fault, Assert.Throws<CannotStart>(() => Read(csv)).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IReadOnlyList<RateRow> Read(string csv)
    {
        var file = Path.Combine(folder, "rates.csv");
        File.WriteAllText(file, csv);
        return RateFile.Read(file);
    }
}
