using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>Opens a dossier with the tier that the profile of the case asks for, and its questions. One that was sent back hands on what was found so far.</summary>
/// <param name="Relationship">The relationship.</param>
public sealed record OpenDossier([IdOf(typeof(Relationship))] Guid Relationship) : ICommand<Dossier>
{
    public async Task<Dossier> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, stop, "relationship");
        var organization = await session.Unfiltered<Organization>().SingleAsync(row => row.Id == relationship.OrganizationId, stop);
        var before = await session.Unfiltered<Dossier>().Where(row => row.RelationshipId == relationship.Id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(stop);
        if (before?.State is DossierState.Draft or DossierState.Submitted) throw new DossierIsOpenAlready();
        // What is under way goes on by the rules under which it began; anything else begins by those of today.
        var underWay = relationship.State is RelationshipState.InDueDiligence or RelationshipState.InReview or RelationshipState.Approved or RelationshipState.UnderReview;
        var policy = underWay && relationship.ProfileId is { } pinned ? await session.Policy(pinned, stop) : await session.Policy(stop);
        var dossier = session.Add(Dossier.Open(session.NewId(), relationship, organization, (before?.Number ?? 0) + 1, policy, session.Now));
        var blank = Blank(session, dossier, organization, policy.Rules);
        if (before?.State is DossierState.SentBack) await session.TakeOver(before, dossier, blank, stop);
        return dossier;
    }

    internal static DossierContent Blank(Session session, Dossier dossier, Organization organization, ProfileRules rules) => new(
        [.. rules.QuestionsOf(dossier.Tier).Select((question, position) => session.Add(DossierAnswer.Of(session.NewId(), dossier.Id, position, question)))],
        [
            .. rules.Exclusions.Select((rule, position) => session.Add(new DossierExclusion
            {
                Id = session.NewId(),
                DossierId = dossier.Id,
                Code = rule.Code,
                Position = position,
                Text = rule.Text,
                Suspected = rule.Sectors.Intersect(organization.Sectors).Any(),
            })),
        ],
        [
            .. rules.Dimensions.Select((rule, position) => session.Add(new DossierRisk
            {
                Id = session.NewId(),
                DossierId = dossier.Id,
                Dimension = rule.Dimension,
                Position = position,
                Text = rule.Text,
            })),
        ]);
}
