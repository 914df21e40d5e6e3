using PartnerCrm.Access;
using PartnerCrm.Relationships;
using PartnerCrm.Workflows;
using static PartnerCrm.DueDiligence.DossierState;
using static PartnerCrm.DueDiligence.DossierStep;
using Guard = PartnerCrm.Workflows.Guard<PartnerCrm.DueDiligence.DossierCase>;
using Rule = PartnerCrm.Workflows.Rule<PartnerCrm.DueDiligence.DossierState, PartnerCrm.DueDiligence.DossierStep, PartnerCrm.DueDiligence.DossierCase>;

namespace PartnerCrm.DueDiligence;

/// <summary>The life of a dossier: the whole table.</summary>
internal static class DossierWorkflow
{
    private const string Officer = "a Secretariat officer";

    private static readonly Guard Handles = Guard.Right(Permission.HandleRelationships, "the right to handle relationships", Officer);

    private static readonly Guard Accepts = Guard.Right(Permission.RecordDecisions, "the right to confirm decisions", Officer);

    private static readonly Guard ByChecker = new("the checker's own hand: whoever checked the case submits it", "the checker", (facts, actor, _) => facts.Checker == actor.Id);

    private static readonly Guard NoPreparer = new("somebody who did not prepare it", Officer, (facts, actor, _) => !facts.Preparers.Contains(actor.Id));

    private static readonly Guard NotItsSubmitter = new("somebody who did not submit it", Officer, (facts, actor, _) => facts.SubmittedBy != actor.Id);

    private static readonly Guard Unexpired = new("a last day that is not over", Officer, (facts, _, day) => facts.ValidUntil >= day);

    public static Workflow<DossierState, DossierStep, DossierCase> Table { get; } = new(
        Blocking.Guards<DossierCase>(),
    [
        new Rule(Draft, Submit, Submitted, [Handles, ByChecker, NoPreparer, .. DossierRequirements.All.Select(requirement => requirement.Guard)]),
        new Rule(Submitted, Accept, Accepted, Accepts, NoPreparer, NotItsSubmitter, Unexpired),
        new Rule(Submitted, SendBack, SentBack, Handles) { NeedsReason = true, IsWayOut = true },
        .. from state in new[] { Draft, Submitted, Accepted } select new Rule(state, Supersede, Superseded, Handles) { NeedsReason = true, IsWayOut = true },
    ]);
}
