using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Workflows;

namespace PartnerCrm.Tests.Approvals;

public sealed class ApprovalGuardTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Guid Person = Guid.CreateVersion7();

    private static readonly Dictionary<string, Action<ApprovalCase>> Broken = new()
    {
        ["advice of the Strategic Planning Group"] = facts => facts.Advice = 0,
        ["input of the Bureau"] = facts => facts.Input = 0,
        ["somebody who neither prepared nor checked the case"] = facts => facts.Checker = Person,
        ["somebody who did not enter the decision"] = facts => facts.Recorder = Person,
        ["a declaration of interests of your own, filed and in force"] = facts => facts.DeclaredUntil = [Day.AddDays(-1)],
        ["somebody who is not recused from this item of the agenda of the Strategic Planning Group"] = facts => Recuse(facts, "SPG"),
        ["somebody who is not recused from this item of the agenda of the Bureau"] = facts => Recuse(facts, "BUREAU"),
        ["somebody who is not recused from this item of the agenda of the Commission"] = facts => facts.RecusedFromCommission = [Person],
        ["an organization that is on no list"] = facts => facts.Screening = ScreeningState.TrueMatch,
        ["an organization to which no exclusion applies"] = facts => facts.DossierExcludes = true,
        ["somebody whom no conflict of interest keeps away from this case"] = facts => facts.Conflicted = [Person],
    };

    public static TheoryData<ApprovalRoute, ApprovalState, ApprovalStep> Steps()
    {
        var steps = new TheoryData<ApprovalRoute, ApprovalState, ApprovalStep>();
        foreach (var route in Enum.GetValues<ApprovalRoute>())
            foreach (var rule in ApprovalWorkflow.Table.Rules.Where(rule => rule.Applies(new ApprovalCase { Route = route })))
                steps.Add(route, rule.From, rule.Step);
        return steps;
    }

    [Theory, MemberData(nameof(Steps))]
    public void A_step_is_open_when_nothing_is_missing_and_refused_for_each_thing_that_is(ApprovalRoute route, ApprovalState from, ApprovalStep step)
    {
        var everybody = Actor.Of(Person, "everybody", Enum.GetValues<Role>());
        var rule = ApprovalWorkflow.Table.Rules.Single(rule => rule.From == from && rule.Step == step && rule.Applies(Whole(route, from)));

        Assert.Equal(rule.To, ApprovalWorkflow.Table.Take(from, step, Whole(route, from), everybody, Day, "because"));

        foreach (var guard in rule.Guards)
        {
            var facts = Whole(route, from);
            var actor = everybody;
            if (Broken.TryGetValue(guard.What, out var breaks)) breaks(facts);
            else actor = Actor.Of(Person, "auditor", [Role.Auditor]);
            var refused = Assert.Throws<StepNotAllowed>(() => ApprovalWorkflow.Table.Take(from, step, facts, actor, Day, "because"));
            Assert.Equal(guard.What, Assert.Single(refused.Missing).What);
        }

        if (rule.NeedsReason)
            Assert.Equal("a reason", Assert.Single(Assert.Throws<StepNotAllowed>(() => ApprovalWorkflow.Table.Take(from, step, Whole(route, from), everybody,
                Day, null)).Missing).What);
    }

    [Theory]
    [InlineData(ApprovalRoute.CommissionDecision, ApprovalState.InReview, "ADVISE no, GIVE_INPUT no, RECORD yes, SEND_BACK yes, WITHDRAW yes")]
    [InlineData(ApprovalRoute.CommissionDecision, ApprovalState.Recorded, "RECORD yes, CONFIRM yes, SEND_BACK yes, WITHDRAW yes")]
    [InlineData(ApprovalRoute.ExecutiveDecision, ApprovalState.Decided, "REVOKE no")]
    [InlineData(ApprovalRoute.CommissionDecision, ApprovalState.Revoked, "")]
    public void An_officer_is_told_which_steps_are_open(ApprovalRoute route, ApprovalState state, string steps)
    {
        var officer = Actor.Of(Person, "officer", [Role.Secretariat]) with { Today = Day };
        Assert.Equal(steps, string.Join(", ", ApprovalStepAnswer.For(Whole(route, state), officer)
            .Select(answer => $"{PartnerCrm.Data.EnumNames.Of(answer.Step.ToString())} {(answer.Allowed ? "yes" : "no")}")));
    }

    [Theory]
    [InlineData(ApprovalState.InReview, ApprovalStep.Advise)]
    [InlineData(ApprovalState.InReview, ApprovalStep.GiveInput)]
    [InlineData(ApprovalState.InReview, ApprovalStep.Record)]
    [InlineData(ApprovalState.Recorded, ApprovalStep.Confirm)]
    public void What_expired_since_the_submission_silences_nobody_and_is_asked_for_again_before_anything_begins(ApprovalState from, ApprovalStep step)
    {
        var facts = Whole(ApprovalRoute.CommissionDecision, from);
        facts.Screening = ScreeningState.Stale;

        ApprovalWorkflow.Table.Take(from, step, facts, Actor.Of(Person, "everybody", Enum.GetValues<Role>()), Day, "because");

        Assert.Contains(RelationshipGuards.ScreeningIsClear[1], RelationshipGuards.Activation);
        Assert.Contains(RelationshipGuards.DossierIsAccepted, RelationshipGuards.Activation);
    }

    private static void Recuse(ApprovalCase facts, string body) =>
        (facts.Recused, facts.RecusedBodies, facts.RecusedSince, facts.RecusedUntil) = ([Person], [body], [Day], [Day]);

    private static ApprovalCase Whole(ApprovalRoute route, ApprovalState state) => new()
    {
        ApprovalId = Guid.CreateVersion7(),
        CaseId = Guid.CreateVersion7(),
        Route = route,
        State = state,
        Advice = 1,
        Input = 1,
        NeedsDeclarations = true,
        Recorder = Guid.CreateVersion7(),
        Preparer = Guid.CreateVersion7(),
        Checker = Guid.CreateVersion7(),
        Declared = [Person],
        DeclaredUntil = [Day],
    };
}
