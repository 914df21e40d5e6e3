using System.Globalization;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class MangledNameTests(ITestOutputHelper output)
{
    public static TheoryData<string> Ways => [.. MangledNames.Ways.Select(way => way.Way)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Of_long_names_that_were_mangled_99_in_100_find_their_own_entry(string way)
    {
        var recall = MangledNames.Of(way);
        foreach (var missed in recall.Missed) output.WriteLine(missed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{way}: all {recall.Found} of {recall.All} ({recall.Share:0.0000}), of {MangledNames.LeastLetters} letters and more {recall.FoundLong} of {recall.AllLong} ({recall.ShareOfLong:0.0000})"));
        Assert.True(recall.ShareOfLong >= 0.99, $"{recall.ShareOfLong}");
    }
}
