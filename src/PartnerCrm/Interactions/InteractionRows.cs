using Microsoft.EntityFrameworkCore;
using PartnerCrm.Objectives;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Interactions;

/// <summary>The rows that hang on an interaction: who took part, what was touched, what is to be done.</summary>
internal static class InteractionRows
{
    public static async Task AddFollowUps(this Session session, Guid interaction, FollowUpEntry[] entries, CancellationToken stop)
    {
        foreach (var entry in entries)
        {
            if (entry.Owner is { } owner) await session.Find<Contact>(owner, stop, "followUps.owner");
            session.Add(FollowUp.Plan(session.NewId(), interaction, entry.Owner ?? session.Actor.Id, entry.DueOn, entry.Note));
        }
    }

    public static Task SetOrganizations(this Session session, Interaction interaction, Guid[]? ids, CancellationToken stop) => session.Set<InteractionOrganization, Organization>(
        interaction, ids, "organizations", id => new InteractionOrganization(session.NewId(), interaction.Id, id, interaction.HappenedOn), stop);

    public static Task SetParticipants(this Session session, Interaction interaction, Guid[]? ids, CancellationToken stop) => session.Set<InteractionParticipant, Contact>(
        interaction, ids, "participants", id => new InteractionParticipant(session.NewId(), interaction.Id, id, interaction.HappenedOn), stop);

    public static Task SetObjectives(this Session session, Interaction interaction, Guid[]? ids, CancellationToken stop) => session.Set<InteractionObjective, Objective>(
        interaction, ids, "objectives", id => new InteractionObjective(session.NewId(), interaction.Id, id, interaction.HappenedOn), stop);

    /// <summary>Whether anybody takes part once the session is saved.</summary>
    public static void RefuseWithoutParticipants(this Session session, Guid interaction)
    {
        var left = session.Db.ChangeTracker.Entries<InteractionPart>()
            .Where(row => row.State is not EntityState.Deleted && row.Entity.InteractionId == interaction && row.Entity is not InteractionObjective);
        if (!left.Any()) throw new NobodyTookPart();
    }

    // Makes the rows those of the given ids; null leaves them, and they only move with the day.
    private static async Task Set<TPart, TOther>(this Session session, Interaction interaction, Guid[]? ids, string field, Func<Guid, TPart> part, CancellationToken stop)
        where TPart : InteractionPart
        where TOther : Entity
    {
        var rows = await session.UnfilteredForChange<TPart>().Where(row => row.InteractionId == interaction.Id).ToListAsync(stop);
        foreach (var row in rows)
        {
            if (ids?.Contains(row.Other) is false) session.Db.Remove(row);
            else row.MoveTo(interaction.HappenedOn);
        }

        foreach (var id in (ids ?? []).Distinct().Except(rows.Select(row => row.Other)))
        {
            await session.Find<TOther>(id, stop, field);
            session.Add(part(id));
        }
    }
}
