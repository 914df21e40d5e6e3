using System.Globalization;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class MangledNameTests(ITestOutputHelper output)
{
    public static TheoryData<string> Ways => [.. MangledNames.Ways.Select(way => way.Way)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Of_long_names_that_were_mangled_99_in_100_find_their_own_entry_and_nearly_so_in_Arabic_letters(string way)
    {
        var recall = MangledNames.Of(way);
        foreach (var missed in recall.Missed) output.WriteLine(missed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{way}: all {recall.Found} of {recall.All} ({recall.Share:0.0000}), of {MangledNames.LeastLetters} letters and more {recall.FoundLong} of {recall.AllLong} ({recall.ShareOfLong:0.0000})"));
        // Arabic leaves most vowels out, and some of its letters stand for several sounds.
        Assert.True(recall.ShareOfLong >= (way is "in Arabic letters" ? 0.989 : 0.99), $"{recall.ShareOfLong}");
    }
}
