using PartnerCrm.Access;
using PartnerCrm.Workflows;

namespace PartnerCrm.DueDiligence;

/// <summary>A step that leads on from where a dossier stands.</summary>
/// <param name="Step">The step.</param>
/// <param name="Allowed">Whether you can take it now.</param>
/// <param name="Missing">What it still needs; empty when it is allowed.</param>
public sealed record DossierStepAnswer(DossierStep Step, bool Allowed, IReadOnlyList<Missing> Missing)
{
    internal static IReadOnlyList<DossierStepAnswer> For(DossierCase facts, Actor actor) =>
    [
        .. DossierWorkflow.Table.Steps(facts.State, facts, actor, actor.Today)
            .Select(step => new DossierStepAnswer(step.Step, step.Missing.Count == 0, step.Missing)),
    ];
}
