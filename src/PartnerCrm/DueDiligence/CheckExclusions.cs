using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>Says of exclusions of a dossier whether they apply, one or many at once. One that applies blocks every later step.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Findings">What was found.</param>
public sealed record CheckExclusions([IdOf(typeof(Dossier))] Guid Dossier, int Version, IReadOnlyList<ExclusionEntry> Findings) : ICommand<Dossier>
{
    public async Task<Dossier> Run(Session session, CancellationToken stop)
    {
        var dossier = await session.Find<Dossier>(Dossier, Version, stop);
        var content = await session.ContentOf(dossier.Id, stop);
        if (Findings.Count == 0) throw new InvalidInput("Give at least one finding.", "findings");
        foreach (var finding in Findings)
        {
            var exclusion = content.Exclusions.SingleOrDefault(row => row.Code == finding.Exclusion)
                ?? throw new InvalidInput($"This dossier has no exclusion {finding.Exclusion}; read its exclusions.", "findings.exclusion");
            dossier.Check(exclusion, finding.Finding, finding.Comment, session.Actor, session.Now);
        }

        dossier.Weigh(content.Exclusions, content.Answers);
        return dossier;
    }
}

/// <summary>What was found about an exclusion.</summary>
/// <param name="Exclusion">The exclusion's code.</param>
/// <param name="Finding">Whether it applies.</param>
/// <param name="Comment">What was found, or what was tried to find it out; needed unless it does not apply.</param>
public sealed record ExclusionEntry(string Exclusion, ExclusionFinding Finding, string? Comment = null);
