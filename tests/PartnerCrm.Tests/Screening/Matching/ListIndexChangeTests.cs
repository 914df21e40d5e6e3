using System.Text.Json;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Tests.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Matching;

/// <summary>An index that came of others by what changed, against one that was built at once: nobody may be able to tell them apart.</summary>
public sealed class ListIndexChangeTests
{
    private const string Lei = "5493001KJTIIGC8Y1R12";

    private static readonly NameMatcher _matcher = new();
    private static readonly ListedParty[] _all = [.. UnList.Whole.Entries.Select(entry => entry.Party)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_sequence_of_changes_it_finds_what_an_index_built_at_once_finds(int seed)
    {
        var random = new Random(seed);
        var now = _all.Where(_ => random.Next(3) == 0).ToDictionary(party => party.SourceId);
        var index = new ListIndex(now.Values, _matcher);
        for (var step = 0; step < 8; step++)
        {
            var (named, removed) = Change(now, random);
            index = index.With(named, removed.Select(source => new ListedKey(_all[0].ListKind, source)));
            if (random.Next(4) == 0) index = index.Whole();

            var anew = new ListIndex(now.Values, _matcher);
            Assert.Equal((anew.Parties, now.Count), (index.Parties, index.Parties));
            foreach (var subject in Subjects(random))
            {
                Assert.Equal(Told(anew.Search(subject, int.MaxValue, NameMatcher.DefaultThreshold)), Told(index.Search(subject, int.MaxValue, NameMatcher.DefaultThreshold)));
                Assert.Equal(Compared(anew, subject), Compared(index, subject));
            }
        }
    }

    [Fact]
    public void An_index_that_others_come_of_stays_as_it_is()
    {
        var before = new ListIndex(_all, _matcher);
        var subject = new ScreeningSubject(_all[0].PrimaryName, _all[0].Kind);
        var told = Told(before.Search(subject));

        var after = before.With([], [ListedKey.Of(_all[0])]);

        Assert.Equal(told, Told(before.Search(subject)));
        Assert.DoesNotContain(after.Search(subject), hit => hit.Party.SourceId == _all[0].SourceId);
        Assert.Equal((_all.Length - 1, 1, 0), (after.Parties, after.Beside, after.Whole().Beside));
    }

    // Some say something else, some are no more, some are new or come back; one bears an identifier now and then.
    private static (List<ListedParty> Named, List<string> Removed) Change(Dictionary<string, ListedParty> now, Random random)
    {
        var (named, removed) = (new List<ListedParty>(), new List<string>());
        foreach (var party in _all)
        {
            var draw = random.Next(60);
            if (draw > 2) continue;
            if (draw == 0 && now.Remove(party.SourceId))
            {
                removed.Add(party.SourceId);
                continue;
            }

            var says = draw == 1 ? party : party with { PrimaryName = NameMutations.Reordered(party.PrimaryName, random), Comments = random.Next(2) == 0 ? $"LEI {Lei}" : null };
            now[party.SourceId] = says;
            named.Add(says);
        }

        return (named, removed);
    }

    private static IEnumerable<ScreeningSubject> Subjects(Random random) =>
        Enumerable.Range(0, 12).Select(_ => _all[random.Next(_all.Length)]).Select(party => new ScreeningSubject(
            NameMutations.OneLetterChanged(party.PrimaryName, random), random.Next(2) == 0 ? party.Kind : null, null, party.Nationalities, random.Next(3) == 0 ? [KnownIdentifier.Of(IdentifierScheme.Lei, Lei)!] : null));

    private static List<string> Told(IEnumerable<ListHit> hits) => [.. hits.Select(hit => $"{hit.Party.SourceId} {JsonSerializer.Serialize(hit.Explanation)}")];

    private static List<string> Compared(ListIndex index, ScreeningSubject subject)
    {
        var asked = subject.Kind is ListedPartyKind.Person ? _matcher.Preparation.Person(subject.Name) : _matcher.Preparation.Organization(subject.Name);
        return [.. index.Candidates(asked).Where(pair => new NameScore(asked, pair.Name).Value >= NameMatcher.DefaultThreshold).Select(pair => $"{pair.Party.SourceId} {pair.Name.Written}").Order(StringComparer.Ordinal)];
    }
}
