using System.Globalization;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Groups;

public sealed class GroupTests(Library library)
{
    private const int Requests = 400;

    [Theory]
    [InlineData(20260401)]
    public async Task Groups_are_what_the_same_rows_in_memory_give(int seed)
    {
        var random = new Random(seed);
        var rows = RandomLibrary.Of(random);
        var (data, pipeline) = await library.NewLibrary(rows.Fill);
        await using var _ = data;
        var found = 0;
        for (var i = 0; i < Requests; i++)
        {
            var visitor = ((Visitor[])[Library.Child, Library.Adult, Library.Librarian])[i % 3];
            var request = GroupRequest.Of(random, visitor.IsLibrarian);
            var got = await library.Ask(request.Document, visitor, pipeline: pipeline);
            var expected = new GroupsByLinq(rows, visitor).Answer(request);
            Assert.True(expected == got, $"seed {seed}, request {i}: {request.Document}\nexpected {expected}\ngot      {got}");
            if (got.Contains("\"count\":", StringComparison.Ordinal)) found++;
        }

        Assert.True(found > Requests / 2, $"Only {found} answers had groups.");
    }

    [Fact]
    public async Task What_somebody_may_not_see_makes_no_group_and_is_counted_in_none()
    {
        const string request = "{ bookGroups(by: { subjects: true }, where: { subjects: { has: \"herbs\" } }) { groups { key { subjects } count sum { pages } max { price } } } }";
        Assert.Equal("""{"data":{"bookGroups":{"groups":[{"key":{"subjects":"herbs"},"count":1,"sum":{"pages":90},"max":{"price":8}}]}}}""", await library.Ask(request, Library.Child));
        Assert.Equal(
            """{"data":{"bookGroups":{"groups":[{"key":{"subjects":"herbs"},"count":2,"sum":{"pages":790},"max":{"price":30}},{"key":{"subjects":"poison"},"count":1,"sum":{"pages":700},"max":{"price":30}}]}}}""",
            await library.Ask(request, Library.Adult));
    }

    [Fact]
    public async Task A_related_row_that_somebody_may_not_see_is_as_none()
    {
        const string request = "{ bookGroups(by: { borrower: true }, order: [{ count: ASC }]) { groups { key { borrower { name } } count } } }";
        Assert.Equal("""{"data":{"bookGroups":{"groups":[{"key":{"borrower":{"name":"Kim"}},"count":1},{"key":{"borrower":null},"count":4}]}}}""", await library.Ask(request, Library.Child));
        Assert.Equal("""{"data":{"bookGroups":{"groups":[{"key":{"borrower":{"name":"Ada"}},"count":1},{"key":{"borrower":null},"count":5}]}}}""", await library.Ask(request, Library.Adult));
    }

    [Theory]
    [InlineData("{ bookGroups(by: { notes: true }) { groups { count } } }")]
    [InlineData("{ bookGroups(by: { notes: false }) { groups { count } } }")]
    [InlineData("{ bookGroups(order: [{ notes: ASC }]) { groups { count } } }")]
    [InlineData("{ bookGroups { groups { key { notes } } } }")]
    [InlineData("{ shelves { nodes { bookGroups(by: { notes: true }) { hasMore } } } }")]
    [InlineData("query($by: BookGroupByInput = { notes: true }) { bookGroups(by: $by) { hasMore } }")]
    public async Task A_field_that_needs_a_permission_needs_it_in_groups_too(string request)
    {
        Assert.Contains("FORBIDDEN", await library.Ask(request, Library.Adult), StringComparison.Ordinal);
        Assert.DoesNotContain("FORBIDDEN", await library.Ask(request, Library.Librarian), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first: 1001", "There are 0 to 1000 groups in an answer, not 1001.")]
    [InlineData("first: -1", "There are 0 to 1000 groups in an answer, not -1.")]
    [InlineData("order: [{ locked: ASC }]", "`order` names locked, which is not in `by`.")]
    [InlineData("by: { locked: true }, order: [{ locked: ASC }, { locked: DESC }]", "`order` names locked twice.")]
    [InlineData("order: [{ count: ASC }, { count: DESC }]", "`order` names count twice.")]
    [InlineData("order: [{ }]", "Each entry of `order` names one field; this one names 0.")]
    [InlineData("by: { locked: true }, order: [{ locked: ASC, count: DESC }]", "Each entry of `order` names one field; this one names 2.")]
    public async Task Arguments_that_do_not_fit_are_refused_with_what_would(string arguments, string message)
    {
        var answer = await library.Ask($"{{ bookGroups({arguments}) {{ groups {{ count }} }} }}");
        Assert.Contains(message, answer, StringComparison.Ordinal);
        Assert.Contains("BAD_USER_INPUT", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_serves_other_values_and_no_other_keys()
    {
        const string request = "query($by: BookGroupByInput, $where: BookFilterInput, $first: Int) { bookGroups(by: $by, where: $where, first: $first) { groups { key { locked publishedOn } count } hasMore } }";
        var plans = new HashSet<object>();
        var pipeline = library.NewPipeline((plan, _) => plans.Add(plan));
        foreach (var (by, pages, first, count) in ((object, int, int, int)[])
            [
                (new { locked = true }, 100, 5, 1), (new { locked = true }, 300, 1, 1), (new { locked = false }, 100, 5, 2), (new { publishedOn = "YEAR" }, 100, 5, 3),
                (new { publishedOn = "MONTH" }, 100, 5, 4), (new { publishedOn = "YEAR" }, 12, 2, 4), (new { locked = true }, 12, 3, 4),
            ])
        {
            var variables = new { by, where = new { pages = new { gte = pages } }, first };
            Assert.Equal(await library.Ask(request, variables: variables, pipeline: library.NewPipeline(null)), await library.Ask(request, variables: variables, pipeline: pipeline));
            Assert.Equal(count.ToString(CultureInfo.InvariantCulture), plans.Count.ToString(CultureInfo.InvariantCulture));
        }
    }
}
