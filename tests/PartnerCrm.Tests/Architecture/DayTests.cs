using System.Text.RegularExpressions;

namespace PartnerCrm.Tests.Architecture;

public sealed partial class DayTests
{
    [Fact]
    public void No_SQL_asks_the_database_for_a_day_of_its_own() => Sources.AssertNone(
        from pattern in new[] { "*.sql", "*.cs" }
        from file in Sources.Under("src/PartnerCrm", pattern)
        from line in file.Text.Split('\n')
        where DatabaseDay().IsMatch(line)
        select $"{file.Path}: {line.Trim()}");

    [GeneratedRegex(@"\bcurrent_date\b|\bcurrent_timestamp\b|\blocaltimestamp\b|\bnow\(\)::date", RegexOptions.IgnoreCase)]
    private static partial Regex DatabaseDay();
}
