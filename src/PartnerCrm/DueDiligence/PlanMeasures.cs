using Microsoft.EntityFrameworkCore;
using PartnerCrm.Data;
using PartnerCrm.Graph;
using PartnerCrm.Profiles;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>Writes the risk-management plan of a dossier, in place of what was planned before.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Measures">The measures.</param>
public sealed record PlanMeasures([IdOf(typeof(Dossier))] Guid Dossier, int Version, IReadOnlyList<MeasureEntry> Measures) : ICommand<Dossier>
{
    private const int MostMeasures = 100;

    public async Task<Dossier> Run(Session session, CancellationToken stop)
    {
        if (Measures.Count > MostMeasures) throw new InvalidInput($"A plan has at most {MostMeasures} measures.", "measures");
        var dossier = await session.Find<Dossier>(Dossier, Version, stop);
        await session.Demand([Reference.To<Contact>(Measures.Select(measure => measure.Owner), "measures.owner")], stop);
        var content = await session.ContentOf(dossier.Id, stop);
        dossier.PlanMeasures(Measures.Count, session.Actor);
        session.Db.RemoveRange(await session.UnfilteredForChange<DossierMeasure>().Where(row => row.DossierId == dossier.Id).ToListAsync(stop));
        foreach (var measure in Measures)
            session.Add(new DossierMeasure
            {
                Id = session.NewId(),
                DossierId = dossier.Id,
                About = About(measure, content),
                Text = Texts.Required(measure.Text, 4000, "measures.text"),
                OwnerId = measure.Owner,
                DueOn = measure.DueOn,
            });
        return dossier;
    }

    private static string About(MeasureEntry measure, DossierContent content) => (measure.Dimension, measure.Exclusion) switch
    {
        ({ } dimension, null) when content.Risks.Any(risk => risk.Dimension == dimension) => EnumNames.Of(dimension.ToString()),
        (null, { } exclusion) when content.Exclusions.Any(row => row.Code == exclusion) => exclusion,
        _ => throw new InvalidInput("Say which dimension of risk, or which exclusion of this dossier, the measure is about: one of the two.", "measures.dimension"),
    };
}

/// <summary>A measure of a risk-management plan.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="DueOn">By when.</param>
/// <param name="Dimension">The dimension of risk it is about.</param>
/// <param name="Exclusion">The code of the unsettled exclusion it is about.</param>
public sealed record MeasureEntry(string Text, [IdOf(typeof(Contact))] Guid Owner, DateOnly DueOn, RiskDimension? Dimension = null, string? Exclusion = null);
