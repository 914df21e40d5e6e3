using System.Text.Json.Nodes;
using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.DueDiligence;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.DueDiligence;

public sealed class FrozenDossierTests(CrmWorlds worlds)
{
    [Fact]
    public async Task The_facts_behind_a_dossier_are_frozen_as_they_were_known_that_day()
    {
        await using var world = await DossierWorld.New(worlds);
        var submitted = await world.Submitted();
        var snapshot = await world.Snapshot(submitted);
        var frozen = CanonicalJson.Read<FrozenDossier>(snapshot.Content);

        Assert.Equal(snapshot.Sha256, CanonicalJson.Hash(snapshot.Content));
        Assert.Equal(snapshot.Content, CanonicalJson.Of(frozen));
        Assert.Equal(("COOPERATION", "ippc", 1), (frozen.Case.Type, frozen.Policy.Code, frozen.Policy.Number));
        var owned = frozen.Organization.Links.Single(link => link.Percent is not null);
        Assert.Equal(("Seed Growers' Union", "OWNS", "Ona Owner", 60m), (frozen.Organization.Name, owned.Kind, owned.From.Name, owned.Percent));
        Assert.Equal(("CLEAR", "un-consolidated", 1), (frozen.Screening!.Conclusion, frozen.Screening.Lists[0].Kind, frozen.Screening.Lists[0].Number));
        Assert.Equal(["Adviser", "Ona Owner"], frozen.Conflicts!.Paths[0].Steps.Select(step => step.From.Name));
        Assert.Equal(["Told by both", "Company register"], frozen.Conflicts.Paths[0].Steps.Select(step => step.Evidence));
        Assert.Equal(("CANDIDATE_DONOR", "Seed Donor", 100m, "HIGH", 5_000m), (frozen.Conflicts.Influence![0].Kind, frozen.Conflicts.Influence[0].Party!.Name, frozen.Conflicts.Influence[0].SharePercent, frozen.Conflicts.Influence[0].Level, frozen.Conflicts.Influence[0].MadeOf[0].UsdAmount));
        Assert.Equal(("ACTUAL", "RECUSE"), (frozen.Conflicts.Resolutions[0].Outcome, frozen.Conflicts.Resolutions[0].Resolution));
        Assert.Equal(["PREPARER Preparer", "CHECKER Checker"], frozen.People.Where(part => part.Part is "PREPARER" or "CHECKER").Select(part => $"{part.Part} {part.Person.Name}").OrderDescending());
        Assert.All(frozen.Answers, answer => Assert.Equal("Annual report 2025", answer.Evidence[0].Reference));
        Assert.Equal(("MODERATE", "Publish every meeting.", "ENGAGE_WITH_MEASURES"), (frozen.Risks[0].Level, frozen.Measures[0].Text, frozen.Recommendation));
    }

    [Fact]
    public async Task What_changes_later_shows_in_the_live_conclusions_and_not_in_what_was_frozen()
    {
        await using var world = await DossierWorld.New(worlds);
        var submitted = await world.Submitted();
        var day = world.World.Time.Today;
        var then = await AsOf(world, submitted, day);
        Assert.Equal("SUBMITTED", (string)then["state"]!);

        world.World.Time.Advance(TimeSpan.FromDays(30));
        await world.World.Run(new AddName(world.Cases.Organization, PartyNameKind.Alias, "The Growers"), world.Preparer);
        await world.Step(submitted, DossierStep.Accept, world.Cases.Executive);

        Assert.Equal(then.ToJsonString(), (await AsOf(world, submitted, day)).ToJsonString());
        Assert.Equal("ACCEPTED", (string)(await AsOf(world, submitted, world.World.Time.Today))["state"]!);
        Assert.Null((await AsOf(world, submitted, day.AddDays(-1)))?["state"]);
        var live = (await Read(world, $$"""{ node(id: "{{Wire.Encode("dos", submitted.Entity)}}") { ... on Dossier { missing { what } frozen { dossier { organization { names { name } } } } } } }"""))["node"]!;
        Assert.Contains("a screening that is newer than every change", live["missing"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("The Growers", live["frozen"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.True((bool)(await AsOf(world, submitted, day.AddYears(10)))["expired"]!);
    }

    [Theory]
    [InlineData(Role.Spg, true, false)]
    [InlineData(Role.Bureau, true, false)]
    [InlineData(Role.Cpm, true, false)]
    [InlineData(Role.Auditor, true, true)]
    [InlineData(Role.Expert, false, false)]
    [InlineData(Role.Administrator, false, false)]
    public async Task Conclusions_are_for_those_who_read_proposals_and_evidence_for_those_whom_it_is_entrusted_to(Role role, bool conclusions, bool evidence)
    {
        await using var world = await DossierWorld.New(worlds);
        var submitted = await world.Submitted();
        await world.Force(RelationshipState.InReview);
        var actor = Actor.Of(Guid.CreateVersion7(), role.ToString(), [role]);
        var id = Wire.Encode("dos", submitted.Entity);
        var seen = await world.World.Query(actor, $$"""{ node(id: "{{id}}") { ... on Dossier { tier state recommendation validUntil complete progress { done total } riskLevel risks { nodes { dimension level } } } } }""");
        Assert.Equal(conclusions, seen["data"]!["node"] is JsonObject { Count: > 0 } found && (string)found["state"]! == "SUBMITTED" && found["risks"]!["nodes"]!.AsArray().Count > 0);
        foreach (var field in new[] { "questions { nodes { comment } }", "exclusions { nodes { code } }", "measures { nodes { text } }", "benefits", "missing { what }", "frozen { sha256 }", "recommendationReason" })
        {
            var answer = await world.World.Query(actor, $$"""{ node(id: "{{id}}") { ... on Dossier { {{field}} } } }""");
            Assert.Equal((field, evidence), (field, answer["errors"] is null));
        }
    }

    [Fact]
    public void Canonical_json_has_one_form_for_equal_data()
    {
        const string one = """{ "b": [1.50, "é\u0041\n\"\\"], "a": {"d": null, "c": true} }""", other = """{"a":{"c":true,"d":null},"b":[1.50,"éA\u000a\"\\"]}""";
        Assert.Equal(CanonicalJson.Of(System.Text.Json.JsonElement.Parse(one)), CanonicalJson.Of(System.Text.Json.JsonElement.Parse(other)));
        Assert.Equal(other, CanonicalJson.Of(System.Text.Json.JsonElement.Parse(one)));
    }

    private static async Task<JsonNode> AsOf(DossierWorld world, Done dossier, DateOnly day) => (await Read(
        world, $$"""{ dossierAsOf(dossier: "{{Wire.Encode("dos", dossier.Entity)}}", day: "{{day:yyyy-MM-dd}}") { state expired dossier { organization { name names { name } } screening { conclusion } policy { checksum } } } }"""))["dossierAsOf"]!;

    private static async Task<JsonNode> Read(DossierWorld world, string query) => Reads.Data(await world.World.Query(world.Preparer, query));
}
