using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Objectives;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Interactions;

/// <summary>Changes what was logged of an interaction. What is left out stays as it is.</summary>
/// <param name="Interaction">The interaction.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="Kind">How it took place.</param>
/// <param name="Subject">What it was about, in one line.</param>
/// <param name="HappenedOn">The day on which it took place.</param>
/// <param name="Summary">What was said and agreed; an empty text empties it.</param>
/// <param name="Organizations">The organizations that took part; the whole set.</param>
/// <param name="Participants">The persons who took part; the whole set.</param>
/// <param name="Objectives">The objectives that were touched; the whole set.</param>
/// <param name="FollowUps">Further things to be done.</param>
/// <param name="Reason">Why it is changed.</param>
/// <param name="Files">Further files that you uploaded, to be attached; those that are attached stay.</param>
public sealed record AmendInteraction(
    [IdOf(typeof(Interaction))] Guid Interaction,
    int Version,
    InteractionKind? Kind = null,
    string? Subject = null,
    DateOnly? HappenedOn = null,
    string? Summary = null,
    [IdOf(typeof(Organization))] Guid[]? Organizations = null,
    [IdOf(typeof(Contact))] Guid[]? Participants = null,
    [IdOf(typeof(Objective))] Guid[]? Objectives = null,
    FollowUpEntry[]? FollowUps = null,
    string? Reason = null,
    [IdOf(typeof(StoredFile))] Guid[]? Files = null) : ICommand<Interaction>
{
    public async Task<Interaction> Run(Session session, CancellationToken stop)
    {
        var interaction = await session.Find<Interaction>(Interaction, Version, stop);
        interaction.Amend(Kind, HappenedOn, Subject, Summary, Reason, session.Now);
        await session.Set(interaction, new SaidParts(Organizations, Participants, Objectives, FollowUps ?? []), stop);
        await session.Attach(Files ?? [], FileUse.Interaction, interaction.Id, "files", stop);
        return interaction;
    }
}
