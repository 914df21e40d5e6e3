using PartnerCrm.Approvals;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Demo;

/// <summary>Takes 150 relationships along the workflow, to every state, with organizations of every category.</summary>
internal sealed class DemoRelationships(DemoCast cast)
{
    private static readonly (RelationshipState State, int Count)[] States =
    [
        (RelationshipState.Active, 44), (RelationshipState.InDueDiligence, 18), (RelationshipState.Approved, 15), (RelationshipState.InReview, 15), (RelationshipState.Prospect, 14),
        (RelationshipState.Proposed, 12), (RelationshipState.Declined, 9), (RelationshipState.UnderReview, 7), (RelationshipState.Ended, 6), (RelationshipState.Suspended, 5), (RelationshipState.Withdrawn, 5),
    ];

    private static readonly string[] Subjects =
    [
        "Seed health", "Electronic certification", "Outbreak alert", "Sea containers", "Capacity development", "Diagnostic network", "Courier pathways", "Forest pests", "Research coordination", "Grain pathways",
    ];

    private readonly Random random = cast.Random;
    private readonly HashSet<Guid> taken = [];

    // The case that has a dossier is ready for the Commission; of the others some were not advised on yet, some are before the Bureau.
    private readonly Queue<MeetingBody> waiting = new(Enumerable.Range(0, 15).Select(place => (place % 5) switch { 3 => MeetingBody.Bureau, 4 => MeetingBody.Spg, _ => MeetingBody.Cpm }));

    private readonly DemoAgendas agendas = new(cast);

    // One case in each of these states has a dossier of its own: one that was submitted and waits, one that was accepted, and one that was accepted and has expired.
    private readonly HashSet<RelationshipState> withDossier = [RelationshipState.InReview, RelationshipState.Approved, RelationshipState.UnderReview];

    public void Plan()
    {
        var number = 0;
        foreach (var (state, count) in States)
            for (var i = 0; i < count - (state is RelationshipState.InDueDiligence ? DemoStories.Cases : 0); i++, number++)
                Plan(state, Type(state, number), (OrganizationCategory)(number % 4));
        agendas.Plan();
    }

    // A liaison has no review by the Commission, so it cannot be in one.
    private static RelationshipType Type(RelationshipState state, int number) => number % 3 is 0 && state is not RelationshipState.InReview
        ? RelationshipType.Liaison : number % 3 is 1 ? RelationshipType.Cooperation : RelationshipType.Partnership;

    private void Plan(RelationshipState state, RelationshipType type, OrganizationCategory category)
    {
        var relationship = new DemoCase(cast, type, Objectives(type));
        var decided = DecisionDay(state, type);
        var opened = state switch
        {
            RelationshipState.Prospect => Before(5, 120),
            RelationshipState.Proposed => Before(45, 150),
            RelationshipState.InDueDiligence => Before(80, 200),
            RelationshipState.InReview => Before(130, 210),
            RelationshipState.Withdrawn => Before(120, 600),
            _ => decided.AddDays(type is RelationshipType.Liaison ? -50 : -260),
        };
        Do(opened, "preparer", session => relationship.Open(session, Candidate(category), Terms(type, decided < cast.Diary.Today ? decided : cast.Diary.Today, state)));
        if (state is RelationshipState.Prospect) return;
        Do(opened.AddDays(20), "preparer", relationship.Propose);
        if (state is RelationshipState.Withdrawn) Do(opened.AddDays(70), "preparer", session => relationship.Take(session, RelationshipStep.Withdraw, "They have no capacity for it this year."));
        if (state is RelationshipState.Proposed or RelationshipState.Withdrawn) return;
        Do(opened.AddDays(35), "preparer", session => relationship.Take(session, RelationshipStep.Open));
        if (state is RelationshipState.InDueDiligence) return;
        if (type is RelationshipType.Liaison) Do(decided, "executive", session => relationship.Decide(session, Outcome(state, type)));
        else Commission(relationship, opened, decided, state, type);
        if (state is RelationshipState.InReview or RelationshipState.Approved or RelationshipState.Declined) return;
        Do(decided.AddDays(45), "preparer", relationship.Activate);
        Later(relationship, state, decided);
    }

    // Advice comes at least four months before the Commission meets.
    private void Commission(DemoCase relationship, DateOnly opened, DateOnly decided, RelationshipState state, RelationshipType type)
    {
        if (withDossier.Remove(state)) Do(opened.AddDays(60), "preparer", session => relationship.PrepareDossier(session, 1, state is RelationshipState.UnderReview ? 9 : null));
        Do(opened.AddDays(80), "secretariat", relationship.Submit);
        var waitsFor = state is RelationshipState.InReview ? waiting.Dequeue() : (MeetingBody?)null;
        if (waitsFor is { } body) agendas.Put(relationship, body);
        if (waitsFor is MeetingBody.Spg) return;
        Do(opened.AddDays(95), "spg", relationship.Advise);
        if (waitsFor is MeetingBody.Bureau) return;
        Do(opened.AddDays(120), "bureau", relationship.GiveInput);
        if (waitsFor is MeetingBody.Cpm) return;
        var outcome = Outcome(state, type);
        Do(decided.AddDays(14), "secretariat", session => relationship.Record(session, outcome, decided));
        Do(decided.AddDays(21), "executive", relationship.Confirm);
    }

    private void Later(DemoCase relationship, RelationshipState state, DateOnly decided)
    {
        var (step, reason) = state switch
        {
            RelationshipState.UnderReview => (RelationshipStep.Review, "The review date has come."),
            RelationshipState.Suspended => (RelationshipStep.Suspend, "A change of ownership was announced."),
            RelationshipState.Ended => (RelationshipStep.End, "What was agreed is achieved."),
            _ => default,
        };
        if (reason is null) return;
        var day = state is RelationshipState.Ended ? decided.AddDays(random.Next(150, 300)) : Before(10, 60);
        Do(day, "preparer", session => relationship.Take(session, step, reason));
    }

    private DateOnly DecisionDay(RelationshipState state, RelationshipType type)
    {
        var sessions = Enumerable.Range(0, 10).Select(back => new DateOnly(cast.Diary.Today.Year - back, 4, 8)).Where(day => day.AddDays(110) < cast.Diary.Today).ToList();
        return (state, type) switch
        {
            (RelationshipState.Ended, _) => sessions[1].AddDays(-1),
            (RelationshipState.Approved, RelationshipType.Liaison) => Before(10, 40),
            (_, RelationshipType.Liaison) => Before(120, 900),
            (RelationshipState.Approved, _) => sessions[0],
            (RelationshipState.Declined, _) => sessions[random.Next(2)],
            (RelationshipState.InReview, _) => DateOnly.MaxValue,
            _ => sessions[random.Next(3)],
        };
    }

    private RelationshipTerms Terms(RelationshipType type, DateOnly decided, RelationshipState state)
    {
        var subject = random.Pick(Subjects);
        var expires = state is RelationshipState.Ended ? decided.AddYears(2) : decided.AddYears(4).AddDays(-random.Next(0, 100));
        return new RelationshipTerms(
            $"{subject} {(type switch { RelationshipType.Liaison => "liaison", RelationshipType.Cooperation => "cooperation", _ => "partnership" })}",
            $"{subject}: exchange of knowledge and joint activities that both sides agree on; no funds without a separate decision.", expires, expires.AddYears(-1), decided.AddDays(60),
            (Formality)random.Next(3), SharedResources: type is RelationshipType.Partnership ? "Each side pays its own staff and travel." : null,
            SharedResponsibilities: type is RelationshipType.Partnership ? "A joint plan per year, reviewed by both." : null,
            Financing: random.Percent(35) ? new Financing(random.Next(1, 50) * 10_000m, "USD", null, random.Percent(30)) : null);
    }

    private (Guid, string)[] Objectives(RelationshipType type) =>
    [
        .. Enumerable.Range(0, type is RelationshipType.Liaison ? random.Next(0, 2) : random.Next(1, 4)).Select(_ => random.Pick(cast.Objectives)).Distinct()
            .Select(objective => (objective, "Brings data, people and reach that the secretariat does not have.")),
    ];

    private Organization Candidate(OrganizationCategory category)
    {
        var free = cast.Organizations.Where(organization => organization.Categories.Contains(category) && !taken.Contains(organization.Id)).ToList();
        var chosen = random.Pick(free.Count > 0 ? free : cast.Organizations);
        taken.Add(chosen.Id);
        return chosen;
    }

    private DecisionOutcome Outcome(RelationshipState state, RelationshipType type) => state is RelationshipState.Declined ? DecisionOutcome.Declined
        : type is not RelationshipType.Liaison && random.Percent(25) ? DecisionOutcome.ApprovedWithConditions : DecisionOutcome.Approved;

    private DateOnly Before(int least, int most) => cast.Diary.Today.AddDays(-random.Next(least, most));

    private void Do(DateOnly day, string actor, Action<Writes.Session> deed) => cast.Diary.Plan(day, actor, deed);
}
