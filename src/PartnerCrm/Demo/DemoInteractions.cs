using PartnerCrm.Data;
using PartnerCrm.Interactions;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>Logs some 4,000 interactions, with what was to be done after them.</summary>
internal sealed class DemoInteractions(DemoCast cast)
{
    private const int Count = 3999;

    private static readonly (string Note, string Outcome)[] Tasks =
    [
        ("Send the draft standard", "Sent."), ("Ask legal for a clause", "Legal agreed to the wording."), ("Share the list of laboratories", "Shared, with contact points."),
        ("Propose two dates for a visit", "The second date was taken."), ("Check what was promised last time", "Nothing was left open."), ("Send a note of thanks", "Sent by letter."),
    ];

    private readonly Random random = cast.Random;
    private readonly (string Subject, string Summary)[] subjects = [.. EmbeddedText.Lines("Demo/subjects.txt").Select(line => line.Split('|')).Select(parts => (parts[0], parts[1]))];

    public void Plan()
    {
        foreach (var share in DemoChance.Along(Count, 0.75))
            cast.Diary.Plan(cast.Diary.At(share, 14), cast.Officer(), Log);
        cast.Diary.Plan(cast.Diary.Today.AddDays(-7), "secretariat", LastTalk);
    }

    // What is due now, whichever day it is.
    private void LastTalk(Session session)
    {
        var day = session.Today;
        var interaction = session.Add(Interaction.Log(
            session.NewId(), InteractionKind.Meeting, day, "Agenda of the coming session", "Which cases are ready, and what is missing in the others.", session.Actor.Id, session.Now));
        session.Add(new InteractionOrganization(session.NewId(), interaction.Id, cast.Organizations[0].Id, day));
        session.Add(new InteractionParticipant(session.NewId(), interaction.Id, session.Actor.Id, day));
        (string Owner, int Days, string Note)[] tasks =
            [("secretariat", 0, "Send the Bureau the cases for its meeting"), ("secretariat", -1, "Ask Brightwater for its last annual report"), ("preparer", 0, "Answer the open questions of the dossier"), ("preparer", -2, "Ask for the register of owners")];
        foreach (var (owner, days, note) in tasks)
            session.Add(Interactions.FollowUp.Plan(session.NewId(), interaction.Id, cast.People[owner].Id, cast.Diary.Today.AddDays(days), note));
        cast.Interactions++;
    }

    private void Log(Session session)
    {
        // Some are met far more often than others.
        var organization = cast.Organizations[(int)(Math.Pow(random.NextDouble(), 1.7) * cast.Organizations.Count)];
        var (subject, summary) = random.Pick(subjects);
        var day = session.Today.AddDays(-random.Next(0, 7));
        var interaction = session.Add(Interaction.Log(
            session.NewId(), (InteractionKind)random.Next(6), day, subject, random.Percent(85) ? summary : null, session.Actor.Id, session.Now));
        session.Add(new InteractionOrganization(session.NewId(), interaction.Id, organization.Id, day));
        var staff = cast.Staff[organization.Id];
        var guests = Enumerable.Range(0, Math.Min(staff.Count, random.Next(1, 4))).Select(_ => random.Pick(staff));
        foreach (var participant in guests.Append(session.Actor.Id).Distinct())
            session.Add(new InteractionParticipant(session.NewId(), interaction.Id, participant, day));
        foreach (var objective in Enumerable.Range(0, random.Next(0, 3)).Select(_ => random.Pick(cast.Objectives)).Distinct())
            session.Add(new InteractionObjective(session.NewId(), interaction.Id, objective, day));
        if (random.Percent(22)) FollowUp(session, interaction);
        cast.Interactions++;
    }

    private void FollowUp(Session session, Interaction interaction)
    {
        var (note, outcome) = random.Pick(Tasks);
        var owner = cast.Officer();
        var due = session.Today.AddDays(random.Next(5, 60));
        var followUp = session.Add(Interactions.FollowUp.Plan(session.NewId(), interaction.Id, cast.People[owner].Id, due, note));
        if (!random.Percent(90)) return;
        cast.Diary.Plan(due.AddDays(-random.Next(-10, 5)), owner, later =>
        {
            later.Again(followUp);
            followUp.Complete(later.Actor.Id, outcome, later.Now);
        });
    }
}
