using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Workflows;

namespace PartnerCrm.Tests.Relationships;

public sealed class RelationshipGuardTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Guid Person = Guid.CreateVersion7();

    /// <summary>For each condition of the table: what breaks it.</summary>
    private static readonly Dictionary<string, Action<CaseFacts>> Broken = new()
    {
        ["a written proposal"] = facts => facts.HasProposal = false,
        ["at least one strategic objective with a contribution statement"] = facts => facts.Objectives = 0,
        ["a preparer"] = facts => facts.Preparer = null,
        ["a checker who is not the preparer"] = facts => facts.Checker = facts.Preparer,
        ["the checker's own hand: whoever checked the case submits it"] = facts => facts.Checker = Guid.CreateVersion7(),
        ["a finished screening of the organization"] = facts => facts.Screening = ScreeningState.Failed,
        ["a screening newer than every change of the organization, its people, its owners and the lists"] = facts => facts.Screening = ScreeningState.Stale,
        ["a decision on every possible match"] = facts => facts.Screening = ScreeningState.Undecided,
        ["an organization that is on no list"] = facts => facts.Screening = ScreeningState.TrueMatch,
        ["a concluded conflict check that nothing has changed since"] = facts => facts.ConflictCheck = ConflictCheckState.Open,
        ["a conflict resolution that does not exclude the organization"] = facts => facts.Excludes = true,
        ["a complete dossier that was submitted and has not expired"] = facts => facts.DossierAcceptedUntil = Day.AddDays(-1),
        ["a complete dossier that was accepted and has not expired"] = facts => (facts.DossierAcceptedUntil, facts.DossierSubmittedUntil) = (null, Day),
        ["an organization to which no exclusion applies"] = facts => facts.DossierExcludes = true,
        ["somebody who neither prepared nor checked the case"] = facts => facts.Preparer = Person,
        ["somebody who did not enter the decision"] = facts => facts.Recorder = Person,
        ["a declaration of interests of the preparer, filed and in force"] = facts => facts.DeclaredUntil[0] = Day.AddDays(-1),
        ["a declaration of interests of the checker, filed and in force"] = facts => facts.DeclaredUntil[1] = Day.AddDays(-1),
        ["a declaration of interests of your own, filed and in force"] = facts => facts.DeclaredUntil[2] = Day.AddDays(-1),
        ["somebody who is not recused from this item of the Commission's agenda"] = facts => facts.RecusedFromCommission = [Person],
        ["somebody whom no conflict of interest keeps away from this case"] = facts => facts.Conflicted = [Person],
        ["a decision for it, entered from the report"] = facts => facts.RecordedApproves = false,
        ["a decision against it, entered from the report"] = facts => facts.RecordedDeclines = null,
        ["that no decision is in force"] = facts => facts.DecisionValidUntil = Day,
        ["a decision in force today"] = facts => facts.DecisionValidUntil = Day.AddDays(-1),
        ["an agreed period that is not over"] = facts => facts.ExpiresOn = Day.AddDays(-1),
        ["a signed instrument with an expiry and a review date"] = facts => facts.InstrumentExpiresOn = null,
        ["an instrument that has not expired"] = facts => facts.InstrumentExpiresOn = Day.AddDays(-1),
    };

    public static TheoryData<RelationshipType, ApprovalRoute, RelationshipState, RelationshipStep> Steps()
    {
        var steps = new TheoryData<RelationshipType, ApprovalRoute, RelationshipState, RelationshipStep>();
        foreach (var type in Enum.GetValues<RelationshipType>())
            foreach (var route in Enum.GetValues<ApprovalRoute>())
                foreach (var rule in RelationshipWorkflow.Table.Rules.Where(rule => rule.Applies(new CaseFacts { Type = type, Route = route })))
                    steps.Add(type, route, rule.From, rule.Step);
        return steps;
    }

    [Theory, MemberData(nameof(Steps))]
    public void A_step_is_open_when_nothing_is_missing_and_refused_for_each_thing_that_is(RelationshipType type, ApprovalRoute route, RelationshipState from, RelationshipStep step)
    {
        var rule = RelationshipWorkflow.Table.Rules.Single(rule => rule.From == from && rule.Step == step && rule.Applies(new CaseFacts { Type = type, Route = route }));
        var officer = Actor.Of(Person, "officer", [Role.Executive]);

        Assert.Equal(rule.To, RelationshipWorkflow.Table.Take(from, step, Whole(type, route, from, step), officer, Day, "because"));

        foreach (var guard in rule.Guards.Where(guard => guard.Applies(Whole(type, route, from, step))
            && !guard.What.StartsWith("the right to", StringComparison.Ordinal)))
        {
            var facts = Whole(type, route, from, step);
            Broken[guard.What](facts);
            var refused = Assert.Throws<StepNotAllowed>(() => RelationshipWorkflow.Table.Take(from, step, facts, officer, Day, "because"));
            Assert.Contains(guard.What, refused.Missing.Select(missing => missing.What));
            Assert.Contains(guard.What, refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Steps))]
    public void A_step_is_refused_to_whoever_lacks_the_right(RelationshipType type, ApprovalRoute route, RelationshipState from, RelationshipStep step)
    {
        var auditor = Actor.Of(Person, "auditor", [Role.Auditor]);
        var refused = Assert.Throws<StepNotAllowed>(() => RelationshipWorkflow.Table.Take(from, step, Whole(type, route, from, step), auditor, Day, "because"));
        Assert.StartsWith("the right to", Assert.Single(refused.Missing).What, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Steps))]
    public void A_step_that_needs_a_reason_is_refused_without_one(RelationshipType type, ApprovalRoute route, RelationshipState from, RelationshipStep step)
    {
        var rule = RelationshipWorkflow.Table.Rules.Single(rule => rule.From == from && rule.Step == step && rule.Applies(new CaseFacts { Type = type, Route = route }));
        var officer = Actor.Of(Person, "officer", [Role.Executive]);
        if (rule.NeedsReason)
            Assert.Equal("a reason", Assert.Single(Assert.Throws<StepNotAllowed>(() => RelationshipWorkflow.Table.Take(from, step, Whole(type, route, from, step),
                officer, Day, " ")).Missing).What);
        else
            Assert.Equal(rule.To, RelationshipWorkflow.Table.Take(from, step, Whole(type, route, from, step), officer, Day, null));
    }

    [Fact]
    public void A_refusal_names_everything_that_is_missing()
    {
        var nothing = new CaseFacts { Type = RelationshipType.Partnership, State = RelationshipState.Approved, ExpiresOn = Day.AddDays(-1), NeedsDossier = true };
        var refused = Assert.Throws<StepNotAllowed>(() =>
            RelationshipWorkflow.Table.Take(RelationshipState.Approved, RelationshipStep.Activate, nothing, Actor.Of(Person, "officer", [Role.Secretariat]),
                Day, null));
        Assert.Equal("""
            a decision in force today | the CPM; for a liaison the Executive Secretary | approval
            an agreed period that is not over | a Secretariat officer | terms
            a signed instrument with an expiry and a review date | both sides | instrument
            a finished screening of the organization | a Secretariat officer who screens | screening
            a concluded conflict check that nothing has changed since | a Secretariat officer | conflicts
            a complete dossier that was accepted and has not expired | an officer who neither prepared nor submitted it | dossiers
            """, string.Join('\n', refused.Missing.Select(missing => $"{missing.What} | {missing.Who} | {missing.Link!.Split('#')[1]}")));
    }

    [Fact]
    public void A_step_that_leads_nowhere_from_here_is_refused_by_name()
    {
        var refused = Assert.Throws<StepNotAllowed>(() => RelationshipWorkflow.Table.Take(
            RelationshipState.Ended, RelationshipStep.Activate, Whole(RelationshipType.Liaison, ApprovalRoute.ExecutiveDecision, RelationshipState.Ended, RelationshipStep.Activate),
                Actor.Of(Person, "officer", [Role.Executive]), Day, null));
        Assert.Equal(("ACTIVATE", "ENDED", 0), (refused.Step, refused.State, refused.Missing.Count));
    }

    [Theory]
    [InlineData(RelationshipType.Liaison, ApprovalRoute.ExecutiveDecision, RelationshipState.Proposed, "OPEN, APPROVE, DECLINE, WITHDRAW")]
    [InlineData(RelationshipType.Liaison, ApprovalRoute.CommissionDecision, RelationshipState.Proposed, "OPEN, WITHDRAW")]
    [InlineData(RelationshipType.Cooperation, ApprovalRoute.ExecutiveDecision, RelationshipState.Proposed, "OPEN, WITHDRAW")]
    [InlineData(RelationshipType.Cooperation, ApprovalRoute.ExecutiveDecision, RelationshipState.InDueDiligence, "APPROVE, DECLINE, WITHDRAW")]
    [InlineData(RelationshipType.Cooperation, ApprovalRoute.CommissionDecision, RelationshipState.InDueDiligence, "SUBMIT, WITHDRAW")]
    [InlineData(RelationshipType.Partnership, ApprovalRoute.CommissionDecision, RelationshipState.Active, "REVIEW, SUSPEND, END")]
    [InlineData(RelationshipType.Cooperation, ApprovalRoute.CommissionDecision, RelationshipState.Ended, "")]
    public void The_steps_of_a_case_are_those_of_its_type_its_route_and_its_state(RelationshipType type, ApprovalRoute route, RelationshipState state, string steps)
    {
        var actor = Actor.Of(Person, "officer", [Role.Secretariat]) with { Today = Day };
        var answers = RelationshipStepAnswer.For(Whole(type, route, state, RelationshipStep.Open), actor);
        Assert.Equal(steps, string.Join(", ", answers.Select(answer => Data(answer.Step))));

        static string Data(RelationshipStep step) => PartnerCrm.Data.EnumNames.Of(step.ToString());
    }

    /// <summary>A case that misses nothing for this step.</summary>
    private static CaseFacts Whole(RelationshipType type, ApprovalRoute route, RelationshipState state, RelationshipStep step)
    {
        var (preparer, checker) = (Guid.CreateVersion7(), step is RelationshipStep.Submit ? Person : Guid.CreateVersion7());
        return new()
        {
            CaseId = Guid.CreateVersion7(),
            OrganizationId = Guid.CreateVersion7(),
            Type = type,
            Route = route,
            NeedsDeclarations = true,
            State = state,
            ExpiresOn = Day,
            HasProposal = true,
            Objectives = 1,
            InstrumentExpiresOn = Day,
            Preparer = preparer,
            Checker = checker,
            Declared = [preparer, checker, Person],
            DeclaredUntil = [Day, Day, Day],
            Recorder = Guid.CreateVersion7(),
            Screening = ScreeningState.Clear,
            ConflictCheck = ConflictCheckState.Closed,
            NeedsDossier = true,
            DossierAcceptedUntil = Day,
            RecordedApproves = true,
            RecordedDeclines = true,
            DecidedOn = Day.AddDays(-1),
            DecisionValidUntil = step is RelationshipStep.SendBack ? Day.AddDays(-1) : Day,
        };
    }
}
