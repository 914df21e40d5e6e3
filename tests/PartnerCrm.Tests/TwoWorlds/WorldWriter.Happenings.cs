using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Interactions;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Tests.TwoWorlds;

/// <summary>What happens while somebody listens.</summary>
internal sealed partial class WorldWriter
{
    /// <summary>First what the role is not told of, with <c>more</c>; then what it is told of where it may listen: a label, an advice, a follow-up of its own.</summary>
    public async Task Happen()
    {
        await using var db = world.Open();
        var submitted = await db.Set<Relationship>().SingleAsync(row => row.Title == "Submitted", Stop);
        var approval = await db.Set<Approval>().SingleAsync(row => row.RelationshipId == submitted.Id, Stop);
        var adviser = Actor.Of((await Do(new LogContact("Adviser"), Actor.Program)).Entity, "Adviser", [Role.Spg]);

        if (Hides(Permission.ReadDrafts))
        {
            var draft = await Hidden(new OpenProspect(submitted.OrganizationId, RelationshipType.Partnership, Terms("Drafted while you listen")), officer);
            await Hidden(new AttachProposal(draft, 1, "PROP-LISTEN"), officer);
        }

        await Hidden(Call(submitted.OrganizationId, officer), officer);

        await Do(new AgreePublicLabel(submitted.Id, submitted.Version, "Heard by all", world.Time.Today), officer);
        await Declare(new PartnerCrm.Writes.Done(submitted.Id, 1), adviser);
        await Do(new GiveAdvice(approval.Id, Recommendation.Support, "Heard by all"), adviser);
        await Do(Call(submitted.OrganizationId, Self), officer);
    }

    private LogInteraction Call(Guid organization, Actor owner) => new(
        InteractionKind.Call, "While you listen", new DateOnly(2026, 2, 20), Organizations: [organization], FollowUps: [new FollowUpEntry("Now", world.Time.Today, owner.Id)]);
}
