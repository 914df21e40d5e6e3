using PartnerCrm.Conflicts.Paths;

namespace PartnerCrm.Tests.Conflicts;

public sealed class PathSearchTests
{
    private static readonly Guid Candidate = Guid.CreateVersion7(), Person = Guid.CreateVersion7(), Holding = Guid.CreateVersion7(), Works = Guid.CreateVersion7();

    [Fact]
    public async Task On_a_thousand_random_dated_graphs_the_search_finds_what_trying_everything_finds()
    {
        var paths = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var graph = new RandomGraph(seed);
            var expected = graph.People.Where(person => person != graph.Candidate)
                .SelectMany(person => BruteForce.Paths(graph.Ties, graph.OnDay, person, graph.Candidate, Neighbourhood.Depth, graph.NotThrough).Select(path => Words(person, path)));
            var read = await Neighbourhood.Read(graph.Candidate, graph.People, graph.NotThrough,
                parties => Task.FromResult<IReadOnlyList<Tie>>([.. graph.Ties.Where(tie => parties.Any(tie.Touches))]));
            var search = new PathSearch(graph.Candidate, read.Ties.Where(tie => tie.HoldsOn(graph.OnDay)), Neighbourhood.Depth, graph.NotThrough);
            var found = graph.People.SelectMany(search.From).Select(path => Words(path.Person, [.. path.Steps.Select(step => step.Tie)])).ToList();

            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            paths += found.Count;
        }

        Assert.True(paths > 2000, $"The graphs hold only {paths} paths.");
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

        Assert.Empty(new PathSearch(Candidate, ties, 4, new HashSet<Guid> { Works }).From(Person));
        Assert.Single(new PathSearch(Works, ties, 4, new HashSet<Guid> { Works }).From(Person));
    }

    private static PathSearch Search(Guid candidate, IEnumerable<Tie> ties) => new(candidate, ties, Neighbourhood.Depth, new HashSet<Guid>());

    private static Tie Plain(Guid from, Guid to) => new(Guid.CreateVersion7(), from, to, false, null, null, null);

    private static Tie Owns(Guid from, Guid to, decimal? percent) => new(Guid.CreateVersion7(), from, to, true, percent, null, null);

    private static string Words(Guid person, IReadOnlyList<Tie> ties) => $"{person}: {string.Join(' ', ties.Select(tie => tie.Id))}";
}
