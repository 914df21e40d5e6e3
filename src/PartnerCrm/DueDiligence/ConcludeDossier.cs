using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>Weighs benefits against risks, and recommends.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Benefits">What the relationship is good for, against its risks.</param>
/// <param name="Recommendation">What is recommended.</param>
/// <param name="Reason">Why.</param>
/// <param name="ValidUntil">The last day on which the dossier can be relied on; as late as the profile allows unless said.</param>
public sealed record ConcludeDossier(
    [IdOf(typeof(Dossier))] Guid Dossier, int Version, string Benefits, DossierRecommendation Recommendation, string Reason, DateOnly? ValidUntil = null) : ICommand<Dossier>
{
    public async Task<Dossier> Run(Session session, CancellationToken stop)
    {
        var dossier = await session.Find<Dossier>(Dossier, Version, stop);
        dossier.Conclude(Benefits, Recommendation, Reason, ValidUntil, session.Actor, session.Now);
        return dossier;
    }
}
