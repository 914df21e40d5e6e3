using PartnerCrm.Access;
using PartnerCrm.Workflows;

namespace PartnerCrm.Relationships;

/// <summary>A step that leads on from where a relationship stands.</summary>
/// <param name="Step">The step.</param>
/// <param name="Allowed">Whether you can take it now.</param>
/// <param name="Missing">What it still needs; empty when it is allowed.</param>
public sealed record RelationshipStepAnswer(RelationshipStep Step, bool Allowed, IReadOnlyList<Missing> Missing)
{
    internal static IReadOnlyList<RelationshipStepAnswer> For(CaseFacts facts, Actor actor) =>
    [
        .. RelationshipWorkflow.Table.Steps(facts.State, facts, actor, actor.Today)
            .Select(step => new RelationshipStepAnswer(step.Step, step.Missing.Count == 0, step.Missing)),
    ];
}
