using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Tests.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Matching;

/// <summary>What the index leaves out is never compared: so everything is compared with everything here, and nobody who would have been a hit may be missing.</summary>
public sealed class CandidateTests(ITestOutputHelper output)
{
    private static readonly NameMatcher _matcher = new();

    [Fact]
    public void Of_all_pairs_that_reach_the_threshold_995_in_1000_are_compared()
    {
        var random = new Random(20260301);
        var asked = UnList.Whole.Entries.SelectMany(entry => entry.Party.Aliases.Select(alias => alias.Name).Append(entry.Party.PrimaryName).Select(name => (entry.Party.Kind, name)))
            .Where((_, number) => number % 12 == 0)
            .Select((one, number) => Prepared(one.Kind, (number % 3) switch { 0 => one.name, 1 => NameMutations.Reordered(one.name, random), _ => NameMutations.OneLetterChanged(one.name, random) }))
            .Where(name => name.Words.Length > 0).ToList();
        var (persons, organizations) = (UnList.Index.All(person: true).ToList(), UnList.Index.All(person: false).ToList());
        var pairs = asked.AsParallel().AsOrdered().SelectMany(name =>
        {
            var compared = UnList.Index.Candidates(name).Select(pair => (pair.Party, pair.Name.Written)).ToHashSet();
            return (name.IsPerson ? persons : organizations).Where(pair => new NameScore(name, pair.Name).Value >= NameMatcher.DefaultThreshold)
                .Select(pair => (Compared: compared.Contains((pair.Party, pair.Name.Written)), Text: $"{name.Written} | {pair.Name.Written}"));
        }).ToList();
        foreach (var (_, text) in pairs.Where(pair => !pair.Compared)) output.WriteLine($"left out: {text}");
        var found = pairs.Count(pair => pair.Compared);
        output.WriteLine($"{asked.Count} names, {pairs.Count} pairs reach the threshold, {found} of them are compared");
        Assert.True(pairs.Count > 500, $"only {pairs.Count} pairs");
        Assert.True(found >= 0.995 * pairs.Count, $"{found} of {pairs.Count}");
    }

    [Theory]
    [InlineData("Stevensmith", "Steven Smith")]
    [InlineData("Steven Smith", "Stevensmith")]
    [InlineData("Moussaokonkwo", "Moussa Okonkvo")]
    [InlineData("J. Fairweather", "Jean Fairweather")]
    [InlineData("JC Fairweather", "Jean-Claude Fairweather")]
    [InlineData("Jean-Claude Fairweather", "JC Fairweather")]
    [InlineData("Reza Reza Ahmadi", "Reza Ahmadi")]
    [InlineData("Adefola Mamadou", "Mamadou Kiadefola")]
    [InlineData("Sheashland William", "William Shelashland")]
    [InlineData("Tariq Mansouri", "طارق المنصوري")]
    public void It_compares_what_only_a_space_an_initial_a_slip_or_a_script_sets_apart(string asked, string listed)
    {
        var index = new ListIndex([Party("1", listed), Party("2", "Somebody Else")], _matcher);
        Assert.Equal("1", Assert.Single(index.Search(new(asked, ListedPartyKind.Person), threshold: NameMatcher.DefaultThreshold)).Party.SourceId);
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing() =>
        Assert.Empty(new ListIndex([], _matcher).Search(new("Somebody Else")));

    [Fact]
    public void A_name_of_a_thousand_words_is_searched_without_fault()
    {
        var endless = string.Join(' ', Enumerable.Range(0, 1000).Select(number => $"word{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}"));
        Assert.NotEmpty(new ListIndex([Party("1", endless)], _matcher).Search(new(endless, ListedPartyKind.Person)));
    }

    private static PreparedName Prepared(ListedPartyKind kind, string name) => kind is ListedPartyKind.Person ? _matcher.Preparation.Person(name) : _matcher.Preparation.Organization(name);

    private static ListedParty Party(string id, string name) => new() { ListKind = "test", SourceId = id, ReferenceNumber = id, Kind = ListedPartyKind.Person, PrimaryName = name };
}
