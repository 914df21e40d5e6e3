using System.Text;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Screening.Lists.Ofac;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class UnlistedPersonTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_40000_persons_who_are_on_no_list_at_most_1_in_200_is_a_hit_of_the_UN_or_OFAC()
    {
        var names = new[] { "negatives_global.csv", "negatives_us.csv" }.SelectMany(file => Names(SharedFiles.Bytes(Path.Combine("..", "load", file)))).ToArray();
        var index = new ListIndex(UnList.Whole.Entries.Concat(OfacFiles.Read(OfacFiles.Whole).Entries).Select(entry => entry.Party), new());
        var hits = names.AsParallel().AsOrdered().Select(name => (Name: name, Hits: index.Search(new(name, ListedPartyKind.Person), 1, NameMatcher.DefaultThreshold))).Where(search => search.Hits.Count > 0).ToArray();
        foreach (var (name, found) in hits) output.WriteLine($"{found[0].Score} {name} | {found[0].Explanation.ListedName}");
        output.WriteLine($"{hits.Length} of {names.Length}");
        Assert.Equal(40_000, names.Length);
        Assert.True(hits.Length <= names.Length / 200, $"{hits.Length} hits");
    }

    // The name is the first cell.
    private static IEnumerable<string> Names(byte[] file) =>
        Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line[0] is '"' ? line[1..line.IndexOf('"', 1)] : line[..line.IndexOf(',', StringComparison.Ordinal)]);
}
