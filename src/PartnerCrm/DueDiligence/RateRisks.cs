using PartnerCrm.Graph;
using PartnerCrm.Profiles;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>Rates risks of a dossier, one or many dimensions at once.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Ratings">The ratings.</param>
public sealed record RateRisks([IdOf(typeof(Dossier))] Guid Dossier, int Version, IReadOnlyList<RiskRating> Ratings) : ICommand<Dossier>
{
    public async Task<Dossier> Run(Session session, CancellationToken stop)
    {
        var dossier = await session.Find<Dossier>(Dossier, Version, stop);
        var rules = (await session.Policy(dossier.ProfileId, stop)).Rules;
        var content = await session.ContentOf(dossier.Id, stop);
        if (Ratings.Count == 0) throw new InvalidInput("Give at least one rating.", "ratings");
        foreach (var rating in Ratings)
        {
            var risk = content.Risks.SingleOrDefault(row => row.Dimension == rating.Dimension)
                ?? throw new InvalidInput("The profile of this dossier does not know this dimension; read its risks.", "ratings.dimension");
            dossier.Rate(risk, rating.Level, rules.NeedsPlan(rating.Level), rating.Reason, session.Actor, session.Now);
        }

        dossier.Weigh(content.Risks);
        return dossier;
    }
}

/// <summary>How great a risk is.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Level">The level.</param>
/// <param name="Reason">Why.</param>
public sealed record RiskRating(RiskDimension Dimension, RiskLevel Level, string Reason);
