using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence;
using PartnerCrm.Interactions;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Tests.Candidates;

/// <summary>Scores candidates by reading every row and counting by hand.</summary>
internal sealed class NaiveScorer(CrmDb db)
{
    private static readonly RelationshipState[] Hidden = [RelationshipState.Prospect, RelationshipState.Proposed, RelationshipState.InDueDiligence,
        RelationshipState.Withdrawn, RelationshipState.Declined];
    private static readonly RelationshipState[] Approved =
        [RelationshipState.Approved, RelationshipState.Active, RelationshipState.UnderReview, RelationshipState.Suspended, RelationshipState.Ended];
    private static readonly RelationshipState[] Drafted = [RelationshipState.Prospect, RelationshipState.Proposed, RelationshipState.InDueDiligence, RelationshipState.Withdrawn];
    private static readonly Sector[] Excluded = [Sector.Weapons, Sector.Tobacco, Sector.Gambling];
    private static readonly Sector[] Sensitive =
        [Sector.Extractives, Sector.FossilFuels, Sector.Alcohol, Sector.ChemicalsAndPesticides, Sector.BreastMilkSubstitutes, Sector.FastFood,
            Sector.Pharmaceuticals, Sector.GmoSeeds];

    private readonly List<Organization> organizations = [.. db.Set<Organization>()];
    private readonly List<Relationship> relationships = [.. db.Set<Relationship>()];
    private readonly List<Dossier> dossiers = [.. db.Set<Dossier>()];
    private readonly List<RelationshipObjective> links = [.. db.Set<RelationshipObjective>()];
    private readonly List<InteractionOrganization> meetings = [.. db.Set<InteractionOrganization>()];
    private readonly List<InteractionObjective> topics = [.. db.Set<InteractionObjective>()];
    private readonly Dictionary<Guid, ScreeningState> screening = db.Set<ScreeningConclusion>().AsNoTracking().AsEnumerable()
        .ToDictionary(row => row.PartyId, row => row.State);
    private readonly HashSet<Guid> excludedCases = [.. db.Set<ConflictConclusion>().AsNoTracking().AsEnumerable().Where(row => row.Excludes)
        .Select(row => row.CaseId)];

    public List<(Guid Id, int Score, int[] Parts)> Rank(
        Guid[] chosen, FaoRegion[] regions, OrganizationCategory[] categories, RiskLevel?[] risks, RelationshipType[] types, bool drafts, DateOnly today) =>
    [
        .. organizations
            .Where(candidate => regions.Length == 0 || (candidate.Region is { } region && regions.Contains(region)))
            .Where(candidate => categories.Length == 0 || candidate.Categories.Any(category => categories.Contains(category)))
            .Where(candidate => risks.Length == 0 || risks.Contains(RiskOf(candidate, drafts)))
            .Where(candidate => types.Length == 0 || relationships.Any(row => row.OrganizationId == candidate.Id && Approved.Contains(row.State) && types.Contains(row.Type)))
            .Where(candidate => !candidate.Sectors.Any(sector => Excluded.Contains(sector)))
            .Where(candidate => State(candidate) is not (ScreeningState.Undecided or ScreeningState.TrueMatch))
            .Where(candidate => !relationships.Any(row => row.OrganizationId == candidate.Id && excludedCases.Contains(row.Id)))
            .Select(candidate => (candidate.Id, Parts: Parts(candidate, [.. chosen.Distinct()], categories, today)))
            .Select(scored => (scored.Id, scored.Parts.Sum(), scored.Parts))
            .OrderByDescending(scored => scored.Item2).ThenByDescending(scored => scored.Id.ToString("N"), StringComparer.Ordinal),
    ];

    private RiskLevel? RiskOf(Organization candidate, bool drafts) => dossiers
        .Where(row => row.State is DossierState.Draft or DossierState.Submitted or DossierState.Accepted)
        .Where(row => row.OrganizationId == candidate.Id && row.RiskLevel is not null)
        .Where(row => drafts || (row.State is not DossierState.Draft && relationships.Single(one => one.Id == row.RelationshipId) is var about && (about.Published || !Drafted.Contains(about.State))))
        .OrderByDescending(row => row.OpenedAt).ThenByDescending(row => row.Id.ToString("N"), StringComparer.Ordinal)
        .FirstOrDefault()?.RiskLevel;

    private int[] Parts(Organization candidate, Guid[] chosen, OrganizationCategory[] categories, DateOnly today) =>
        [Alignment(candidate, chosen), Gap(candidate, chosen, categories), Capacity(candidate), Record(candidate, today), Risk(candidate)];

    private int Alignment(Organization candidate, Guid[] chosen)
    {
        var sum = 0;
        foreach (var objective in chosen)
        {
            if (relationships.Any(row => row.OrganizationId == candidate.Id && !Hidden.Contains(row.State) && Serves(row, objective))) sum += 3;
            if (meetings.Any(meeting => meeting.OrganizationId == candidate.Id
                && topics.Any(topic => topic.InteractionId == meeting.InteractionId && topic.ObjectiveId == objective))) sum += 2;
            if (organizations.Any(other => other.Id != candidate.Id && other.Sectors.Intersect(candidate.Sectors).Any()
                && ServesToday(other, objective))) sum += 1;
        }

        return 40 * sum / (6 * chosen.Length);
    }

    private int Gap(Organization candidate, Guid[] chosen, OrganizationCategory[] categories)
    {
        if (candidate.Region is null) return 0;
        var (cells, open) = (0, 0);
        foreach (var category in candidate.Categories.Where(category => categories.Length == 0 || categories.Contains(category)))
            foreach (var objective in chosen)
            {
                cells++;
                if (!organizations.Any(other => other.Id != candidate.Id && other.Region == candidate.Region && other.Categories.Contains(category)
                    && ServesToday(other, objective))) open++;
            }

        return cells == 0 ? 0 : 25 * open / cells;
    }

    private static int Capacity(Organization candidate) =>
        candidate.Size switch { OrganizationSize.Large => 6, OrganizationSize.Medium => 4, OrganizationSize.Small => 2, _ => 0 }
        + candidate.Reach switch { OrganizationReach.Global => 6, OrganizationReach.International => 4, OrganizationReach.Regional => 2, _ => 0 }
        + (candidate.IncomeCurrency == "USD" ? candidate.IncomeAmount switch { >= 100_000_000 => 3, >= 10_000_000 => 2, >= 1_000_000 => 1, _ => 0 } : 0);

    private int Record(Organization candidate, DateOnly today) =>
        Math.Min(10, meetings.Count(meeting => meeting.OrganizationId == candidate.Id && meeting.HappenedOn > today.AddYears(-2)));

    private int Risk(Organization candidate) =>
        Math.Max(0, State(candidate) switch
        {
            ScreeningState.Clear => 10,
            ScreeningState.Stale => 5,
            _ =>
            0
        } - (candidate.Sectors.Any(sector => Sensitive.Contains(sector)) ? 5 : 0));

    private bool ServesToday(Organization organization, Guid objective) => relationships.Any(row =>
        row.OrganizationId == organization.Id && row.State is RelationshipState.Approved or RelationshipState.Active or RelationshipState.UnderReview
            && row.OrganizationId == organization.Id && Serves(row, objective));

    private bool Serves(Relationship row, Guid objective) => links.Any(link => link.RelationshipId == row.Id && link.ObjectiveId == objective);

    private ScreeningState State(Organization candidate) => screening.GetValueOrDefault(candidate.Id, ScreeningState.NotScreened);
}
