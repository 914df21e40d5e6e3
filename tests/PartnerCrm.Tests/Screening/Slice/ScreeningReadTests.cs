using PartnerCrm.Access;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class ScreeningReadTests(CrmWorlds worlds)
{
    private static readonly ListedParty Listed = UnList.Read(UnList.Excerpt).Entries.First(entry => entry.Party.Kind is ListedPartyKind.Person).Party;

    [Fact]
    public async Task A_screening_is_read_with_its_hits_their_explanation_and_everything_the_list_says()
    {
        await using var world = await worlds.New();
        var officer = await world.Person(Role.Secretariat);
        await ImportedList.Import(world, UnList.Excerpt);
        await world.Run(new LogOrganization(Listed.PrimaryName, OrganizationForm.Company), officer);
        await world.Run(new LogContact(Listed.PrimaryName, Organization: (Guid)(await world.Ask("select id from organization"))!), officer);
        var organization = (await world.Query(officer, "{ organizations { nodes { id } } }"))["data"]!["organizations"]!["nodes"]![0]!["id"]!.GetValue<string>();

        var screened = await world.Query(officer, "mutation ($id: ID!) { screenOrganization(input: { organization: $id }) { screeningRun { result hitsFound } errors { code } } }", new { id = organization });
        Assert.Equal("""{"result":"FINISHED","hitsFound":1}""", screened["data"]!["screenOrganization"]!["screeningRun"]!.ToJsonString());

        var read = await world.Query(officer, """
            { organizations(first: 1) { nodes { screenings(first: 5) { nodes { result
              lists { nodes { version { kind number inForce changes { totalCount } } } }
              parties { nodes { role party { name } names } }
              hits(where: { decision: { eq: UNDECIDED } }) { nodes { id version score decision party { name }
                explanation { score wordScore words { partyWords listedWords similarity reason } adjustments { reason change } }
                entry { referenceNumber party { primaryName aliases { name quality } birthDates { precision } addresses { country } documents { number } } } } } } } } } }
            """);
        var hit = read["data"]!["organizations"]!["nodes"]![0]!["screenings"]!["nodes"]![0]!["hits"]!["nodes"]![0]!;
        Assert.Equal(Listed.ReferenceNumber, hit["entry"]!["referenceNumber"]!.GetValue<string>());
        Assert.Equal(Listed.Aliases.Count, hit["entry"]!["party"]!["aliases"]!.AsArray().Count);
        Assert.NotEmpty(hit["explanation"]!["words"]!.AsArray());

        var decided = await world.Query(officer, """
            mutation ($id: ID!) { decideHit(input: { hit: $id, version: 1, decision: FALSE_POSITIVE, reason: "Another person." }) { screeningHit { decision reason decidedBy { name } } errors { message } } }
            """, new { id = hit["id"]!.GetValue<string>() });
        Assert.Equal("FALSE_POSITIVE", decided["data"]!["decideHit"]!["screeningHit"]!["decision"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("{ screenings { totalCount } }")]
    [InlineData("{ screeningHits { totalCount } }")]
    [InlineData("{ organizations { nodes { screenings { totalCount } } } }")]
    [InlineData("{ listVersions { totalCount } }")]
    [InlineData("{ screenName(name: \"Somebody\") { hits { score } } }")]
    public async Task Evidence_is_refused_to_those_who_see_conclusions_only(string document)
    {
        await using var world = await worlds.New();

        var answer = await world.Query(await world.As(Role.Spg), document);

        Assert.Equal("FORBIDDEN", answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_name_is_compared_live_through_the_API()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        const string Document = "query ($name: String!) { screenName(name: $name, kind: PERSON) { lists { kind } hits { score party { referenceNumber } explanation { listedName } } } }";
        Assert.Equal("NO_LIST_IN_FORCE", (await world.Query(officer, Document, new { name = "Somebody" }))["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        await ImportedList.Import(world, UnList.Excerpt);

        var answer = await world.Query(officer, Document, new { name = Listed.PrimaryName });

        Assert.Equal(Listed.ReferenceNumber, answer["data"]!["screenName"]!["hits"]![0]!["party"]!["referenceNumber"]!.GetValue<string>());
    }
}
