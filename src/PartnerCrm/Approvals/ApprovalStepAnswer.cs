using PartnerCrm.Access;
using PartnerCrm.Workflows;

namespace PartnerCrm.Approvals;

/// <summary>A step that leads on from where an approval stands.</summary>
/// <param name="Step">The step.</param>
/// <param name="Allowed">Whether you can take it now.</param>
/// <param name="Missing">What it still needs; empty when it is allowed.</param>
public sealed record ApprovalStepAnswer(ApprovalStep Step, bool Allowed, IReadOnlyList<Missing> Missing)
{
    internal static IReadOnlyList<ApprovalStepAnswer> For(ApprovalCase facts, Actor actor) =>
    [
        .. ApprovalWorkflow.Table.Steps(facts.State, facts, actor, actor.Today)
            .Select(step => new ApprovalStepAnswer(step.Step, step.Missing.Count == 0, step.Missing)),
    ];
}
