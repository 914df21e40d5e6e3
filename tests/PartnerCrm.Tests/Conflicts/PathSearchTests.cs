using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Tests.Conflicts;

public sealed class PathSearchTests
{
    private static readonly Guid Candidate = Guid.CreateVersion7(), Person = Guid.CreateVersion7(), Holding = Guid.CreateVersion7(), Works = Guid.CreateVersion7();

    [Fact]
    public async Task On_a_thousand_random_dated_graphs_the_search_finds_what_trying_everything_finds()
    {
        var (paths, led) = (0, 0);
        for (var seed = 0; seed < 1000; seed++)
        {
            var graph = new RandomGraph(seed);
            var expected = graph.People.Where(person => person != graph.Candidate)
                .SelectMany(person => BruteForce.PathsToSide(graph, person, Neighbourhood.Depth, levels: 4).Select(path => Words(person, path)));
            var found = await Found(graph);

            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(path => Words(path)).Order(StringComparer.Ordinal));
            paths += found.Count;
            led += found.Count(path => path.Steps.Count > Neighbourhood.Depth);
        }

        Assert.True(paths > 2000 && led > 50, $"The graphs hold only {paths} paths, {led} of them to somebody who stands for the candidate.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Though_parties_with_many_ties_are_not_followed_no_path_is_left_out(int many)
    {
        var (paths, cut) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var graph = new RandomGraph(seed);
            var (people, side) = Ends(graph);
            var read = await Neighbourhood.Read(people, side, graph.NotThrough, new TiesInMemory(graph.Ties), many);

            var found = Found(graph, read);
            Assert.Equal((await Found(graph)).Select(path => Words(path)).Order(StringComparer.Ordinal), found.Select(path => Words(path)).Order(StringComparer.Ordinal));
            paths += found.Count(path => path.Steps.Any(step => read.NotFollowed.Contains(step.To)));
            cut += read.NotFollowed.Count;
        }

        Assert.True(paths > 1000 && cut > 100, $"{paths} paths meet one of {cut} parties that were not followed: this shows nothing.");
    }

    [Fact]
    public void Owners_board_and_funders_stand_for_the_candidate_and_paths_to_them_say_why()
    {
        var (mother, fund) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Tie[] ties =
        [
            Owns(mother, Holding, 60), Owns(Holding, Candidate, 50), Plain(fund, Candidate) with { Link = LinkKind.Funds },
            Plain(Person, mother), Plain(Person, fund),
        ];

        Assert.Equal(
            [(fund, SideRole.Funder, 2), (mother, SideRole.Owner, 3)], Search(Candidate, ties).From(Person).Select(path => (path.End, path.EndRole, path.Steps.Count)));
    }

    [Theory]
    [InlineData(24, PathGrade.Minor)]
    [InlineData(25, PathGrade.Significant)]
    [InlineData(49, PathGrade.Significant)]
    [InlineData(50, PathGrade.Controlling)]
    [InlineData(null, PathGrade.Significant)]
    public void A_path_whose_share_stays_below_the_threshold_is_shown_and_graded_lower(int? percent, PathGrade grade) =>
        Assert.Equal(grade, Assert.Single(Search(Candidate, [Owns(Person, Candidate, percent)]).From(Person)).Grade(25, 50, 5000));

    [Fact]
    public void More_paths_than_were_asked_for_are_told_and_the_shortest_come_first()
    {
        var between = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();
        Tie[] ties = [.. between.SelectMany(party => new[] { Plain(Person, party), Plain(party, Candidate) }), Plain(Person, Candidate)];
        var search = new PathSearch(new CandidateSide(Candidate, ties, new HashSet<Guid>()), ties, 4, new HashSet<Guid>(), most: 5);

        Assert.Equal([1, 2, 2, 2, 2], search.From(Person).Select(path => path.Steps.Count));
        Assert.True(search.FoundTooMany);
    }

    [Fact]
    public void A_path_has_at_most_four_ties()
    {
        var chain = Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7()).ToList();
        var ties = chain.Zip(chain.Skip(1), (from, to) => Plain(from, to)).ToList();

        Assert.Equal(4, Assert.Single(Search(chain[4], ties).From(chain[0])).Steps.Count);
        Assert.Empty(Search(chain[5], ties).From(chain[0]));
    }

    [Fact]
    public void Ties_are_walked_in_either_direction_and_say_in_which()
    {
        var path = Assert.Single(Search(Candidate, [Plain(Holding, Person), Plain(Holding, Candidate)]).From(Person));

        Assert.Equal([(Person, Holding, false), (Holding, Candidate, true)], path.Steps.Select(step => (step.From, step.To, step.IsForward)));
    }

    [Fact]
    public void Ownership_is_multiplied_along_an_unbroken_chain()
    {
        var path = Assert.Single(Search(Candidate, [Owns(Person, Holding, 60), Owns(Holding, Candidate, 50)]).From(Person));

        Assert.Equal([60m, 30m], path.Steps.Select(step => step.ChainPercent));
        Assert.Equal(30m, path.OwnershipPercent);
    }

    [Fact]
    public void A_chain_of_ownership_ends_where_its_direction_turns()
    {
        var path = Assert.Single(Search(Candidate, [Owns(Person, Holding, 60), Owns(Candidate, Holding, 40)]).From(Person));

        Assert.Equal([60m, 40m], path.Steps.Select(step => step.ChainPercent));
        Assert.Equal(60m, path.OwnershipPercent);
    }

    [Fact]
    public void A_share_that_is_not_known_leaves_the_product_unknown()
    {
        var path = Assert.Single(Search(Candidate, [Owns(Person, Holding, null), Owns(Holding, Candidate, 50)]).From(Person));

        Assert.Equal([null, null], path.Steps.Select(step => step.ChainPercent));
        Assert.Null(path.OwnershipPercent);
    }

    [Fact]
    public void Two_ties_between_the_same_parties_are_two_paths_the_greater_share_first()
    {
        var found = Search(Candidate, [Plain(Candidate, Person), Owns(Person, Candidate, 5)]).From(Person);

        Assert.Equal([5m, null], found.Select(path => path.OwnershipPercent));
        Assert.Equal(2, found.Select(path => path.Key).Distinct().Count());
    }

    [Fact]
    public void A_common_house_is_no_tie_but_may_be_an_end()
    {
        Tie[] ties = [Plain(Works, Person), Plain(Works, Candidate)];

        var house = new HashSet<Guid> { Works };
        Assert.Empty(new PathSearch(new CandidateSide(Candidate, ties, house), ties, 4, house).From(Person));
        Assert.Single(new PathSearch(new CandidateSide(Works, ties, house), ties, 4, house).From(Person));
    }

    private static PathSearch Search(Guid candidate, IReadOnlyList<Tie> ties) => new(new CandidateSide(candidate, ties, new HashSet<Guid>()), ties, Neighbourhood.Depth, new HashSet<Guid>());

    private static async Task<List<TiePath>> Found(RandomGraph graph) => Found(graph, await Neighbourhood.Read(Ends(graph).People, Ends(graph).Side, graph.NotThrough, new TiesInMemory(graph.Ties)));

    private static List<TiePath> Found(RandomGraph graph, Neighbourhood read)
    {
        List<Tie> ties = [.. read.Ties.Where(tie => tie.HoldsOn(graph.OnDay))];
        var side = new CandidateSide(graph.Candidate, graph.Ties.Where(tie => tie.HoldsOn(graph.OnDay)), graph.NotThrough);
        var search = new PathSearch(side, [.. ties, .. graph.Ties.Where(tie => tie.HoldsOn(graph.OnDay) && side.Leads(tie))], Neighbourhood.Depth, graph.NotThrough);
        return [.. graph.People.SelectMany(search.From)];
    }

    // As a check does: owners are looked for whatever the day, and read from.
    private static (IReadOnlyCollection<Guid> People, IReadOnlyCollection<Guid> Side) Ends(RandomGraph graph) => ([.. graph.People], [.. new CandidateSide(graph.Candidate, graph.Ties, graph.NotThrough).Roles.Keys]);

    private static string Words(TiePath path) => Words(path.Person, [.. path.Steps.Select(step => step.Tie)]);

    private static Tie Plain(Guid from, Guid to) => new(Guid.CreateVersion7(), from, to, false, null, null, null);

    private static Tie Owns(Guid from, Guid to, decimal? percent) => new(Guid.CreateVersion7(), from, to, true, percent, null, null) { Link = LinkKind.Owns };

    private static string Words(Guid person, IReadOnlyList<Tie> ties) => $"{person}: {string.Join(' ', ties.Select(tie => tie.Id))}";
}
