using System.Text.Json;
using GraphQL.Postgres.Planning;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Reads;

/// <summary>A plan is made once and serves again wherever what the planner looked at shows the same.</summary>
public sealed class PlanCacheTests(Library library)
{
    private const string Document = """
        query($first: Int, $after: String, $where: BookFilterInput, $order: [BookSortInput!], $titles: Boolean = true) {
          books(first: $first, after: $after, where: $where, order: $order) { nodes { id title @include(if: $titles) } pageInfo { endCursor hasNextPage } }
        }
        """;

    public static TheoryData<string, string, bool> Variables => new()
    {
        { """{ "first": 1 }""", """{ "first": 5 }""", true },
        { """{ "where": { "title": { "contains": "a" } } }""", """{ "where": { "title": { "contains": "e" } } }""", true },
        { """{ "where": { "pages": { "in": [1, 2] } } }""", """{ "where": { "pages": { "in": [100, 200, 300] } } }""", true },
        { """{ "where": { "or": [{ "pages": { "eq": 1 } }] } }""", """{ "where": { "or": [{ "pages": { "eq": 7 } }] } }""", true },
        { """{ "where": { "or": [{ "pages": { "eq": 1 } }] } }""", """{ "where": { "or": [{ "pages": { "eq": 1 } }, { "pages": { "eq": 2 } }] } }""", false },
        { """{ "where": { "price": { "eq": 1 } } }""", """{ "where": { "price": { "eq": null } } }""", false },
        { """{ "where": { "price": { "gt": 1 } } }""", """{ "where": { "price": { "lt": 1 } } }""", false },
        { """{ "order": [{ "title": "ASC" }] }""", """{ "order": [{ "title": "DESC" }] }""", false },
        { """{ "where": null }""", "{}", false },
        { """{ "titles": true }""", """{ "titles": false }""", false },
        { """{ "first": 3 }""", """{ "first": null }""", false },
    };

    [Theory]
    [MemberData(nameof(Variables))]
    public async Task A_plan_serves_other_values_of_the_same_shape_and_no_other_shape(string one, string other, bool same)
    {
        var plans = new List<ReadPlan>();
        var pipeline = library.NewPipeline((plan, _) => plans.Add(plan));
        foreach (var variables in (string[])[one, other, one, other])
        {
            var given = JsonSerializer.Deserialize<JsonElement>(variables);
            Assert.Equal(await library.Ask(Document, Library.Adult, given), await library.Ask(Document, Library.Adult, given, pipeline));
        }

        Assert.Equal(same ? 1 : 2, plans.Distinct().Count());
    }

    [Fact]
    public async Task A_plan_serves_no_actor_who_may_see_other_rows()
    {
        var plans = new List<ReadPlan>();
        var pipeline = library.NewPipeline((plan, _) => plans.Add(plan));
        foreach (var visitor in (Visitor[])[Library.Adult, Library.Child, Library.Adult, Library.Child])
            Assert.Equal(await library.Ask(Document, visitor), await library.Ask(Document, visitor, pipeline: pipeline));
        Assert.Equal(2, plans.Distinct().Count());
    }
}
