using PartnerCrm.DueDiligence.Freezing;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>Moves a dossier one step along its workflow. Submitting freezes it together with the facts behind it, as they are known in this moment.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Step">The step.</param>
/// <param name="Reason">Why; some steps need it.</param>
public sealed record TakeDossierStep([IdOf(typeof(Dossier))] Guid Dossier, int Version, DossierStep Step, string? Reason = null) : ICommand<Dossier>
{
    public async Task<Dossier> Run(Session session, CancellationToken stop)
    {
        var dossier = await session.Find<Dossier>(Dossier, Version, stop);
        if (Step is DossierStep.Accept)
        {
            await session.Accept(dossier, Reason, stop);
            return dossier;
        }

        dossier.Take(Step, await session.DossierCaseOf(dossier.Id, stop), session.Actor, session.Now, Reason);
        if (Step is not DossierStep.Submit) return dossier;
        var snapshot = session.Add(await Freeze.Run(session, dossier, stop));
        dossier.Freeze(snapshot);
        return dossier;
    }
}
