using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Workflows;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Conflicts;

public sealed class RecusalTests(CrmWorlds worlds)
{
    [Theory]
    [InlineData(MeetingBody.Spg, "the Strategic Planning Group")]
    [InlineData(MeetingBody.Bureau, null)]
    public async Task Who_is_recused_from_an_item_does_not_speak_under_it_and_speaks_elsewhere(MeetingBody body, string? refused)
    {
        await using var cases = await CaseWorld.New(worlds);
        var (approval, adviser) = await Recused(cases, body);
        var advice = new GiveAdvice(approval, Recommendation.Support, "For it.");

        if (refused is null) await cases.World.Run(advice, adviser);
        else
            Assert.Equal($"somebody who is not recused from this item of the agenda of {refused}",
                Assert.Single((await Assert.ThrowsAsync<StepNotAllowed>(() => cases.World.Run(advice, adviser))).Missing).What);
    }

    [Fact]
    public async Task The_agenda_and_the_conflict_show_who_is_recused()
    {
        await using var cases = await CaseWorld.New(worlds);
        await Recused(cases, MeetingBody.Spg);

        Assert.Equal("""{"data":{"meetings":{"nodes":[{"agenda":{"nodes":[{"number":"5","recusals":{"nodes":[{"person":{"name":"Employed adviser"}}]}}]}}]}}}""",
            await cases.Read("{ meetings { nodes { agenda { nodes { number recusals { nodes { person { name } } } } } } } }", cases.BureauMember));
        Assert.Equal("""{"data":{"conflicts":{"nodes":[{"isPerItem":true,"bars":false,"recusals":{"nodes":[{"agendaItem":{"title":"Seed trade"}}]}}]}}}""",
            await cases.Read("{ conflicts { nodes { isPerItem bars recusals { nodes { agendaItem { title } } } } } }", cases.Preparer));
    }

    [Fact]
    public async Task The_database_refuses_the_part_of_who_is_recused()
    {
        await using var cases = await CaseWorld.New(worlds);
        var (_, adviser) = await Recused(cases, MeetingBody.Spg);
        var statement = $"insert into case_part (id, case_id, person_id, part, since) select gen_random_uuid(), case_id, '{adviser.Id}', 'ADVISER', now() from conflict_check limit 1";

        Assert.Equal("case_part_open_conflict", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => cases.World.Ask(statement))).ConstraintName);
    }

    [Fact]
    public async Task A_recusal_is_from_items_that_discuss_the_case_and_nothing_else_is_per_item()
    {
        await using var cases = await CaseWorld.New(worlds);
        var (conflict, item, version) = await Found(cases, MeetingBody.Spg);

        await Assert.ThrowsAsync<NotFound>(() => Resolve(ConflictResolution.Recuse, Guid.CreateVersion7()));
        Assert.Equal("agendaItems", (await Assert.ThrowsAsync<InvalidInput>(() => Resolve(ConflictResolution.Disclose, item))).Field);

        Task<Done> Resolve(ConflictResolution resolution, Guid of) =>
            cases.World.Run(new ResolveConflict(conflict, version, ConflictOutcome.Apparent, "Small.", resolution, [of]), cases.Executive);
    }

    private static async Task<(Guid Approval, Actor Adviser)> Recused(CaseWorld cases, MeetingBody body)
    {
        var (conflict, item, version) = await Found(cases, body);
        await cases.World.Run(new ResolveConflict(conflict, version, ConflictOutcome.Actual, "Works there.", ConflictResolution.Recuse, [item]), cases.Executive);
        var adviser = (Guid)(await cases.World.Ask("select person_id from person_conflict"))!;
        return ((Guid)(await cases.World.Ask("select id from approval"))!, Actor.Of(adviser, "Employed adviser", [Role.Spg]));
    }

    private static async Task<(Guid Conflict, Guid Item, int Version)> Found(CaseWorld cases, MeetingBody body)
    {
        var employed = await cases.Employee("Employed adviser", Role.Spg);
        var relationship = await cases.CaseIn(RelationshipState.InReview);
        await cases.World.Declared(relationship.Entity, employed.Id);
        await cases.Submitted(relationship);
        var meeting = await cases.World.Run(new PlanMeeting("Meeting", body, new(2026, 5, 4), new(2026, 5, 6)), cases.Preparer);
        await cases.World.Run(new PutOnAgenda(meeting.Entity, meeting.Version, "5", "Seed trade", relationship.Entity), cases.Preparer);
        await cases.World.Run(new RunConflictCheck(relationship.Entity, AlsoCheck: [employed.Id]), cases.Preparer);
        return ((Guid)(await cases.World.Ask("select id from person_conflict"))!, (Guid)(await cases.World.Ask("select id from agenda_item"))!, 1);
    }
}
