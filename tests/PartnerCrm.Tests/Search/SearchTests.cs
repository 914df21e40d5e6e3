using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Interactions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Operations;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Search;

/// <summary>One search over everything, each kind found by its own words and by those of its parts.</summary>
public sealed class SearchTests(OperationWorld world) : IClassFixture<OperationWorld>
{
    private const string Query = """
        query($text: String!, $kinds: [SearchKind!]) {
          search(text: $text, kinds: $kinds) {
            totalCount
            nodes {
              match
              kind
              node {
                ... on Organization { name }
                ... on Contact { name }
                ... on Relationship { name: title }
                ... on Approval { relationship { title } }
                ... on Interaction { name: subject }
                ... on Objective { name: title }
                ... on ListedEntry { name: primaryName }
              }
            }
          }
        }
        """;

    [Fact]
    public async Task Whatever_has_a_word_is_found_and_names_come_before_texts()
    {
        var officer = world.Cases.Preparer;
        await world.Crm.Run(new LogOrganization("Zanzibar", OrganizationForm.Ngo), officer);
        await world.Crm.Run(new LogOrganization("Zanzibar Growers", OrganizationForm.Company), officer);
        await world.Crm.Run(new LogOrganization("Spice House", OrganizationForm.Company, Note: "Trades with Zanzibar"), officer);
        await world.Crm.Run(new LogOrganization("Island Office", OrganizationForm.Ngo, OtherNames: [new NameEntry(PartyNameKind.Acronym, "Zanzibar")]), officer);
        await world.Crm.Run(new LogContact("Ali", Expertise: [new ExpertiseEntry("Cloves", "Wrote on Zanzibar")]), officer);
        await world.Crm.Run(new LogInteraction(InteractionKind.Call, "A call", new DateOnly(2026, 1, 5), Organizations: [world.Cases.Organization], FollowUps: [new FollowUpEntry("Ask Zanzibar", new DateOnly(2026, 5, 1))]), officer);

        Assert.Equal(
            """
            NAME ORGANIZATION Island Office
            NAME ORGANIZATION Zanzibar
            BEGINNING ORGANIZATION Zanzibar Growers
            WORDS ORGANIZATION Spice House
            WORDS CONTACT Ali
            WORDS INTERACTION A call
            """, string.Join('\n', (await Found(officer, "zanzibar")).GroupBy(hit => hit.Split(' ')[0]).SelectMany(match => match.Key is "NAME" ? match.Order(StringComparer.Ordinal) : match.AsEnumerable())));
    }

    [Fact]
    public async Task A_case_is_found_by_the_advice_on_it_for_those_who_read_approvals()
    {
        await world.Crm.Run(new GiveAdvice(world.UnderReview.Entity, Recommendation.Support, "Quetzalcoatl would approve."), world.Cases.Adviser);

        foreach (var reader in new[] { world.Cases.Adviser, world.Audience("cpm"), world.Audience("auditor") })
            Assert.Equal(["WORDS APPROVAL "], await Found(reader, "quetzalcoatl"));
        foreach (var other in new[] { world.Audience("public"), world.Expert, world.Audience("administrator") })
            Assert.Empty(await Found(other, "quetzalcoatl"));
    }

    [Fact]
    public async Task A_listed_party_is_found_by_whoever_reads_lists_as_long_as_it_is_listed()
    {
        var text = $"\"{OperationWorld.Listed.PrimaryName}\"";
        Assert.Contains($"NAME LISTED_ENTRY {OperationWorld.Listed.PrimaryName}", await Found(world.Audience("administrator"), text, "LISTED_ENTRY"));
        Assert.DoesNotContain(await Found(world.Audience("spg"), text), hit => hit.Contains("LISTED_ENTRY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kind_that_somebody_may_not_read_is_refused_when_it_is_named_and_gives_nothing_when_none_is()
    {
        var refused = await world.Crm.Query(world.Audience("public"), Query, new { text = "courier", kinds = new[] { "OBJECTIVE", "INTERACTION" } });
        Assert.Equal("FORBIDDEN", (string?)refused["errors"]![0]!["extensions"]!["code"]);
        Assert.Contains("SearchKind.INTERACTION: it needs the permission ReadInteractions", (string)refused["errors"]![0]!["message"]!, StringComparison.Ordinal);
        Assert.All(await Found(world.Audience("public"), "e or a or the or of or and"), hit => Assert.DoesNotContain("INTERACTION", hit, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("growerz", true)]
    [InlineData("\"growerz\"", false)]
    [InlineData("\"grower\"", false)]
    [InlineData("\"growers\"", true)]
    public async Task Words_in_quotes_are_meant_as_they_are(string text, bool found) =>
        Assert.Equal(found, (await Found(world.Cases.Preparer, text, "ORGANIZATION")).Any(hit => hit.Contains("Growers' Trading", StringComparison.Ordinal)));

    private async Task<List<string>> Found(Actor actor, string text, params string[] kinds)
    {
        var answer = Reads.Data(await world.Crm.Query(actor, Query, new { text, kinds = kinds.Length == 0 ? null : kinds }));
        return [.. answer["search"]!["nodes"]!.AsArray().Select(hit => $"{hit!["match"]} {hit["kind"]} {hit["node"]!["name"]}")];
    }
}
