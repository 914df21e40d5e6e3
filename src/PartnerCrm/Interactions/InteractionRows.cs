using Microsoft.EntityFrameworkCore;
using PartnerCrm.Objectives;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Interactions;

/// <summary>The rows that hang on an interaction: who took part, what was touched, what is to be done.</summary>
internal static class InteractionRows
{
    /// <summary>Makes the rows what was said.</summary>
    /// <exception cref="NotFound">Something that was named is not there, or not for the actor to see.</exception>
    /// <exception cref="NobodyTookPart">Nobody would be left.</exception>
    public static async Task Set(this Session session, Interaction interaction, SaidParts said, CancellationToken stop)
    {
        var (id, day) = (interaction.Id, interaction.HappenedOn);
        var organizations = await session.Missing<InteractionOrganization>(interaction, said.Organizations, stop);
        var participants = await session.Missing<InteractionParticipant>(interaction, said.Participants, stop);
        var objectives = await session.Missing<InteractionObjective>(interaction, said.Objectives, stop);
        await session.Demand(
            [
                Reference.To<Organization>(organizations, "organizations"),
                Reference.To<Contact>(participants, "participants"),
                Reference.To<Objective>(objectives, "objectives"),
                Reference.To<Contact>(said.FollowUps.Select(entry => entry.Owner).OfType<Guid>().Distinct(), "followUps.owner"),
            ],
            stop);
        foreach (var organization in organizations) session.Add(new InteractionOrganization(session.NewId(), id, organization, day));
        foreach (var participant in participants) session.Add(new InteractionParticipant(session.NewId(), id, participant, day));
        foreach (var objective in objectives) session.Add(new InteractionObjective(session.NewId(), id, objective, day));
        session.RefuseWithoutParticipants(id);
        foreach (var entry in said.FollowUps)
            session.Add(FollowUp.Plan(session.NewId(), id, entry.Owner ?? session.Actor.Id, entry.DueOn, entry.Note));
    }

    private static void RefuseWithoutParticipants(this Session session, Guid interaction)
    {
        var left = session.Db.ChangeTracker.Entries<InteractionPart>()
            .Where(row => row.State is not EntityState.Deleted && row.Entity.InteractionId == interaction && row.Entity is not InteractionObjective);
        if (!left.Any()) throw new NobodyTookPart();
    }

    // Removes the rows that were not named, moves the others with the day, and says which of the named ones are still to come.
    private static async Task<IReadOnlyList<Guid>> Missing<TPart>(this Session session, Interaction interaction, Guid[]? ids, CancellationToken stop)
        where TPart : InteractionPart
    {
        List<TPart> rows = session.IsNew(interaction) ? [] : await session.UnfilteredForChange<TPart>().Where(row => row.InteractionId == interaction.Id).ToListAsync(stop);
        foreach (var row in rows)
        {
            if (ids?.Contains(row.Other) is false) session.Db.Remove(row);
            else row.MoveTo(interaction.HappenedOn);
        }

        return [.. (ids ?? []).Distinct().Except(rows.Select(row => row.Other))];
    }
}
