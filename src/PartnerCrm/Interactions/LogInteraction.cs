using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Objectives;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Interactions;

/// <summary>Logs an interaction, with its follow-ups in one go.</summary>
/// <param name="Kind">How it took place.</param>
/// <param name="Subject">What it was about, in one line.</param>
/// <param name="HappenedOn">The day on which it took place; today unless said.</param>
/// <param name="Summary">What was said and agreed.</param>
/// <param name="Organizations">The organizations that took part.</param>
/// <param name="Participants">The persons who took part.</param>
/// <param name="Objectives">The objectives that were touched.</param>
/// <param name="FollowUps">What is to be done.</param>
/// <param name="Files">Files that you uploaded, to be attached.</param>
public sealed record LogInteraction(
    InteractionKind Kind,
    string Subject,
    DateOnly? HappenedOn = null,
    string? Summary = null,
    [IdOf(typeof(Organization))] Guid[]? Organizations = null,
    [IdOf(typeof(Contact))] Guid[]? Participants = null,
    [IdOf(typeof(Objective))] Guid[]? Objectives = null,
    FollowUpEntry[]? FollowUps = null,
    [IdOf(typeof(StoredFile))] Guid[]? Files = null) : ICommand<Interaction>
{
    public async Task<Interaction> Run(Session session, CancellationToken stop)
    {
        var interaction = session.Add(Interaction.Log(session.NewId(), Kind, HappenedOn ?? session.Today, Subject, Summary, session.Actor.Id, session.Now));
        await session.Set(interaction, new SaidParts(Organizations, Participants, Objectives, FollowUps ?? []), stop);
        await session.Attach(Files ?? [], FileUse.Interaction, interaction.Id, "files", stop);
        return interaction;
    }
}
