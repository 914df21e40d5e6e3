using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Tests.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class ChangedEntriesTests
{
    private static readonly ListedParty[] _changed = [.. UnList.Whole.Entries.Select(entry => entry.Party).Where((_, number) => number % 50 == 0)];

    [Fact]
    public void It_tells_the_same_parties_and_entries_as_screening_each_name_does()
    {
        var matcher = new NameMatcher();
        KnownParty[] parties = [.. UnList.Whole.Entries.Where((_, number) => number % 7 == 0).Select((entry, number) => new KnownParty(
            new Guid(number, 0, 0, new byte[8]), entry.Party.Kind, [.. entry.Party.Aliases.Select(alias => alias.Name).Prepend(entry.Party.PrimaryName)]))];
        var touched = new ChangedEntries(_changed, matcher).Touching(parties, stop: TestContext.Current.CancellationToken).ToList();

        var index = new ListIndex(_changed, matcher);
        var one = parties.SelectMany(party => party.Names
                .SelectMany(name => index.Search(new(name, party.Kind), 1000, NameMatcher.DefaultThreshold))
                .GroupBy(hit => hit.Party.SourceId).Select(hits => (party.Id, hits.Key, hits.Max(hit => hit.Score))));
        Assert.Equal(one.Order(), touched.Select(pair => (pair.Party, pair.Hit.Party.SourceId, pair.Hit.Score)).Order());
        Assert.NotEmpty(touched);
    }

    [Fact]
    public void It_reads_the_parties_as_it_needs_them()
    {
        var read = 0;
        IEnumerable<KnownParty> Parties()
        {
            while (true)
            {
                read++;
                yield return new(Guid.Empty, _changed[0].Kind, [_changed[0].PrimaryName]);
            }
        }

        Assert.NotNull(new ChangedEntries(_changed, new NameMatcher()).Touching(Parties(), stop: TestContext.Current.CancellationToken).First());
        Assert.InRange(read, 1, 100_000);
    }
}
