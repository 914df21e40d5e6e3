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
    private const string FromTheGroup = "somebody who is not recused from this item of the agenda of the Strategic Planning Group";
    private const string FromTheCommission = "somebody who is not recused from this item of the agenda of the Commission";

    // The clock stands on 2026-03-02. The Group meets in March and in May, both times on the case; the Bureau meets in March.
    [Theory]
    [InlineData(MeetingBody.Spg, "March", 0, true)]
    [InlineData(MeetingBody.Spg, "March", 9, true)]
    [InlineData(MeetingBody.Spg, "March", 10, false)]
    [InlineData(MeetingBody.Spg, "May", 0, false)]
    [InlineData(MeetingBody.Spg, "May", 9, false)]
    [InlineData(MeetingBody.Spg, "May", 10, true)]
    [InlineData(MeetingBody.Spg, "May", 200, true)]
    [InlineData(MeetingBody.Bureau, "March", 0, false)]
    public async Task Who_is_recused_from_an_item_of_a_session_does_not_speak_under_it_and_speaks_elsewhere(MeetingBody body, string session, int daysLater, bool refused)
    {
        await using var cases = await CaseWorld.New(worlds);
        var employed = await cases.Employee("Employed adviser", Role.Spg);
        var (relationship, approval) = await InReview(cases, employed);
        var march = await Item(cases, relationship, MeetingBody.Spg, new(2026, 3, 10), new(2026, 3, 11));
        var may = await Item(cases, relationship, MeetingBody.Spg, new(2026, 5, 4), new(2026, 5, 6));
        var bureau = await Item(cases, relationship, MeetingBody.Bureau, new(2026, 3, 10), new(2026, 3, 11));
        await Recuse(cases, relationship, employed, body is MeetingBody.Bureau ? bureau : session is "March" ? march : may);
        cases.World.Time.Advance(TimeSpan.FromDays(daysLater));

        var fault = await Record.ExceptionAsync(() => cases.World.Run(new GiveAdvice(approval, Recommendation.Support, "For it."), employed));

        if (refused) Assert.Equal(FromTheGroup, Assert.Single(Assert.IsType<StepNotAllowed>(fault).Missing).What);
        else Assert.Null(fault);
        Assert.Equal(refused, await PartIsRefused(cases, relationship, employed, "ADVISER"));
    }

    [Theory]
    [InlineData("2026-02-10", "8.3", true)]
    [InlineData("2026-02-10", "9", false)]
    [InlineData("2026-01-20", "8.3", false)]
    [InlineData("2025-11-20", "8.3", false)]
    public async Task A_decision_is_not_entered_or_confirmed_by_who_is_recused_from_the_item_of_the_session_that_took_it(string decidedOn, string item, bool refused)
    {
        await using var cases = await CaseWorld.New(worlds);
        var employed = await cases.Employee("Employed officer", Role.Secretariat);
        var (relationship, approval) = await InReview(cases, employed);
        await Item(cases, relationship, MeetingBody.Cpm, new(2026, 1, 19), new(2026, 1, 23), "8.3");
        var from = await Item(cases, relationship, MeetingBody.Cpm, new(2026, 2, 9), new(2026, 2, 13), "8.3");
        await Item(cases, relationship, MeetingBody.Cpm, new(2026, 2, 9), new(2026, 2, 13), "9");
        await Recuse(cases, relationship, employed, from);
        await cases.World.Run(new GiveAdvice(approval, Recommendation.Support, "Timely."), cases.Adviser);
        var heard = await cases.World.Run(new GiveBureauInput(approval, Recommendation.Support, "Agreed."), cases.BureauMember);
        var day = DateOnly.Parse(decidedOn, null);
        var decision = new RecordDecision(approval, heard.Version, DecisionOutcome.Approved, 20, day.Year, item, "CPM 2026/20", "114", day, day.AddYears(3));

        var entered = await Record.ExceptionAsync(() => cases.World.Run(decision, employed));
        if (refused) Assert.Equal(FromTheCommission, Assert.Single(Assert.IsType<StepNotAllowed>(entered).Missing).What);
        else Assert.Null(entered);

        if (refused) await cases.World.Run(decision, cases.Recorder);
        Assert.Equal(refused, await PartIsRefused(cases, relationship, employed, "CONFIRMER"));
        var steps = await cases.Read("{ approvals { nodes { steps { step missing { what } } } } }", employed);
        Assert.Equal(refused, steps.Contains(FromTheCommission, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_agenda_and_the_conflict_show_who_is_recused()
    {
        await using var cases = await CaseWorld.New(worlds);
        var employed = await cases.Employee("Employed adviser", Role.Spg);
        var (relationship, _) = await InReview(cases, employed);
        await Recuse(cases, relationship, employed, await Item(cases, relationship, MeetingBody.Spg, new(2026, 5, 4), new(2026, 5, 6)));

        Assert.Equal("""{"data":{"meetings":{"nodes":[{"agenda":{"nodes":[{"number":"5","recusals":{"nodes":[{"person":{"name":"Employed adviser"}}]}}]}}]}}}""",
            await cases.Read("{ meetings { nodes { agenda { nodes { number recusals { nodes { person { name } } } } } } } }", cases.BureauMember));
        Assert.Equal("""{"data":{"conflicts":{"nodes":[{"isPerItem":true,"bars":false,"recusals":{"nodes":[{"agendaItem":{"title":"Seed trade"}}]}}]}}}""",
            await cases.Read("{ conflicts { nodes { isPerItem bars recusals { nodes { agendaItem { title } } } } } }", cases.Preparer));
    }

    [Fact]
    public async Task A_recusal_is_from_items_that_discuss_the_case_and_nothing_else_is_per_item()
    {
        await using var cases = await CaseWorld.New(worlds);
        var employed = await cases.Employee("Employed adviser", Role.Spg);
        var (relationship, _) = await InReview(cases, employed);
        var item = await Item(cases, relationship, MeetingBody.Spg, new(2026, 5, 4), new(2026, 5, 6));

        await Assert.ThrowsAsync<NotFound>(() => Recuse(cases, relationship, employed, Guid.CreateVersion7()));
        Assert.Equal("agendaItems", (await Assert.ThrowsAsync<InvalidInput>(() => Recuse(cases, relationship, employed, item, ConflictResolution.Disclose))).Field);
    }

    private static async Task<(Guid Relationship, Guid Approval)> InReview(CaseWorld cases, Actor employed)
    {
        var relationship = await cases.CaseIn(RelationshipState.InReview);
        await cases.World.Declared(relationship.Entity, employed.Id);
        return (relationship.Entity, (await cases.Submitted(relationship)).Entity);
    }

    private static async Task<Guid> Item(CaseWorld cases, Guid relationship, MeetingBody body, DateOnly starts, DateOnly ends, string number = "5")
    {
        var known = (Guid?)await cases.World.Ask($"select id from meeting where body = '{PartnerCrm.Data.EnumNames.Of(body.ToString())}' and starts_on = '{starts:O}'");
        var meeting = known ?? (await cases.World.Run(new PlanMeeting("Meeting", body, starts, ends), cases.Preparer)).Entity;
        await cases.World.Run(new PutOnAgenda(meeting, (int)(await cases.World.Ask($"select version from meeting where id = '{meeting}'"))!, number, "Seed trade", relationship), cases.Preparer);
        return (Guid)(await cases.World.Ask($"select id from agenda_item where meeting_id = '{meeting}' and number = '{number}'"))!;
    }

    private static async Task Recuse(CaseWorld cases, Guid relationship, Actor person, Guid item, ConflictResolution resolution = ConflictResolution.Recuse)
    {
        await cases.World.Run(new RunConflictCheck(relationship, AlsoCheck: [person.Id]), cases.Preparer);
        var conflict = (Guid)(await cases.World.Ask("select id from person_conflict"))!;
        await cases.World.Run(new ResolveConflict(conflict, 1, ConflictOutcome.Actual, "Works there.", resolution, [item]), cases.Executive);
    }

    // What the database says, whoever connects to it.
    private static async Task<bool> PartIsRefused(CaseWorld cases, Guid relationship, Actor person, string part)
    {
        var statement = $"insert into case_part (id, case_id, person_id, part, since) values (gen_random_uuid(), '{relationship}', '{person.Id}', '{part}', '{cases.World.Time.GetUtcNow():O}')";
        var fault = await Record.ExceptionAsync(() => cases.World.Ask($"begin; delete from case_part where part = '{part}'; {statement}; rollback"));
        return fault is Npgsql.PostgresException { ConstraintName: "case_part_open_conflict" } || (fault is null ? false : throw fault);
    }
}
