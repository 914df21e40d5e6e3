using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>One relationship on its way through the workflow. Its screening and conflict check are told to the guards as done: they took place on paper, before this system was there.</summary>
internal sealed class DemoCase(DemoCast cast, RelationshipType type, IReadOnlyList<(Guid Objective, string Contribution)> objectives)
{
    private readonly CaseFacts facts = new()
    {
        Type = type,
        Objectives = objectives.Count,
        Preparer = cast.People["preparer"].Id,
        Checker = cast.People["secretariat"].Id,
        Screening = ScreeningState.Clear,
        ConflictCheck = ConflictCheckState.Closed,
        ConflictOutcome = ConflictOutcome.None,
        DossierAcceptedUntil = DateOnly.MaxValue,
    };

    private readonly Dictionary<Guid, Declaration> declared = [];

    private Relationship relationship = null!;
    private Organization candidate = null!;
    private DemoDossier? dossier;
    private Approval approval = null!;
    private int advice;
    private int input;
    private DecisionOutcome outcome;

    public Guid Id => relationship.Id;

    /// <summary>What a meeting's agenda calls it.</summary>
    public string Title => $"{relationship.Title}: {candidate.Name}";

    private bool ByExecutive => facts.Route is ApprovalRoute.ExecutiveDecision;

    public void Open(Session session, Organization organization, RelationshipTerms terms)
    {
        relationship = session.Add(Relationship.Open(session.NewId(), organization.Id, type, terms, session.Today));
        candidate = organization;
        var way = cast.Policy.Rules.RouteOf(type, organization.Form);
        (facts.CaseId, facts.OrganizationId, facts.ExpiresOn) = (relationship.Id, organization.Id, terms.ExpiresOn);
        (facts.HouseProfile, facts.Profile, facts.Route, facts.NeedsDeclarations) = (cast.Policy.Id, cast.Policy.Id, way.Route, way.Declarations);
        foreach (var (objective, contribution) in objectives) session.Add(relationship.Link(session.NewId(), objective, contribution));
        session.Add(relationship.Name(session.NewId(), facts.Preparer!.Value, Part.Preparer, session.Now));
        session.Add(relationship.Name(session.NewId(), facts.Checker!.Value, Part.Checker, session.Now));
        cast.Relationships++;
    }

    public void Propose(Session session)
    {
        Changing(session).AttachProposal($"PHC/PROP/{session.Today:yyyy}/{session.Today.DayOfYear:000}", session.Today);
        facts.HasProposal = true;
        Take(session, RelationshipStep.Propose);
    }

    /// <summary>Opens its dossier, and comes as far as a share of what it asks.</summary>
    public void PrepareDossier(Session session, double share, int? months = null)
    {
        dossier = new DemoDossier(cast, relationship, candidate);
        dossier.Prepare(session, share, months);
    }

    public void Take(Session session, RelationshipStep step, string? reason = null)
    {
        facts.State = Changing(session).State;
        if (step is RelationshipStep.Open) Declare(session);
        relationship.Take(step, facts, session.Actor, session.Today, reason);
        facts.State = relationship.State;
    }

    public void Submit(Session session)
    {
        Declare(session);
        dossier?.Submit(session);
        if (ByExecutive) return;
        Take(session, RelationshipStep.Submit);
        approval = session.Add(Approval.Submit(session.NewId(), relationship, facts, session.Actor, session.Now));
        facts.OpenApproval = approval.Id;
    }

    public void Advise(Session session)
    {
        if (ByExecutive) return;
        Declare(session);
        session.Again(approval);
        session.Add(approval.Advise(session.NewId(), cast.Random.Percent(70) ? Recommendation.Support : Recommendation.SupportWithConditions,
            "It serves the objectives. The public label should be agreed before anything is announced.", Case(), session.Actor, session.Now));
        session.Add(new CasePart { Id = session.NewId(), CaseId = relationship.Id, PersonId = session.Actor.Id, Part = Part.Adviser, Since = session.Now });
        advice++;
    }

    public void GiveInput(Session session)
    {
        if (ByExecutive) return;
        Declare(session);
        session.Again(approval);
        session.Add(approval.GiveInput(session.NewId(), Recommendation.Support, "The region has a need for it. To be put to the Commission.", Case(), session.Actor, session.Now));
        session.Add(new CasePart { Id = session.NewId(), CaseId = relationship.Id, PersonId = session.Actor.Id, Part = Part.BureauMember, Since = session.Now });
        input++;
    }

    public void Record(Session session, DecisionOutcome entered, DateOnly decidedOn)
    {
        outcome = entered;
        if (ByExecutive) return;
        Declare(session);
        session.Again(approval);
        DecisionCondition[] conditions = outcome is DecisionOutcome.ApprovedWithConditions ? [new("A yearly report to the Bureau.", decidedOn.AddYears(1))] : [];
        var decision = new Decision(
            outcome, decidedOn.Year - 2005, decidedOn.Year, $"8.{cast.Random.Next(1, 7)}", $"PHC {decidedOn.Year}/{cast.Random.Next(10, 40)}", $"{cast.Random.Next(40, 180)}",
            decidedOn, outcome.Approves() ? decidedOn.AddYears(4) : null);
        foreach (var condition in approval.Enter(decision, conditions, Case(), session.Actor, session.Now, session.NewId)) session.Add(condition);
        (facts.Recorder, facts.RecordedApproves, facts.RecordedDeclines) = (session.Actor.Id, outcome.Approves(), outcome is DecisionOutcome.Declined);
    }

    public void Confirm(Session session)
    {
        if (ByExecutive)
        {
            Decide(session, outcome.Approves() ? DecisionOutcome.Approved : outcome);
            return;
        }

        Declare(session);
        session.Again(approval);
        approval.Confirm(Case(), session.Actor, session.Now);
        Take(session, DecisionEffects.Step[approval.Outcome!.Value], $"{approval.Outcome} at session {approval.SessionNumber}, {approval.DocumentSymbol}, paragraph {approval.ReportParagraph}");
        Decided(session);
    }

    /// <summary>The Executive Secretary's own decision.</summary>
    public void Decide(Session session, DecisionOutcome taken)
    {
        Declare(session, cast.People["secretariat"]);
        Declare(session);
        Take(session, DecisionEffects.Step[taken], "Mutual understanding is served; nothing is given or taken.");
        approval = session.Add(Approval.Submit(session.NewId(), relationship, facts, session.Actor, session.Now));
        foreach (var condition in approval.Decide(
            taken, taken.Approves() ? session.Today.AddYears(4) : null, "Mutual understanding is served.", [], ApprovalCase.Of(approval, facts), session.Actor, session.Now, session.NewId))
            session.Add(condition);
        Decided(session);
    }

    public void Activate(Session session)
    {
        Changing(session);
        if (type is RelationshipType.Partnership)
        {
            var (expires, review) = (relationship.ExpiresOn, relationship.ReviewOn);
            relationship.RecordInstrument($"PHC/MOU/{session.Today.Year}/{cast.Random.Next(10, 99)}", session.Today.AddDays(-3), expires, review, facts, session.Actor, session.Today);
            facts.InstrumentExpiresOn = expires;
        }

        Take(session, RelationshipStep.Activate);
        session.Add(relationship.Plan(session.NewId(), "First joint report", session.Today.AddMonths(9)));
        if (!cast.Random.Percent(60)) return;
        relationship.AgreePublicLabel(relationship.Title, session.Today, session.Today);
        facts.HasPublicLabel = true;
        relationship.Publish(facts, session.Actor, session.Today);
    }

    /// <summary>Nobody takes part without a declaration of interests in force; in the demo nobody has any to declare.</summary>
    public void Declare(Session session) => Declare(session, session.Actor);

    private void Declare(Session session, Actor who)
    {
        if (!facts.NeedsDeclarations || facts.HasDeclared(who.Id, session.Today)) return;
        var before = declared.GetValueOrDefault(who.Id);
        var declaration = session.Add(Declaration.Draft(session.NewId(), who.Id, relationship.Id, null, before, 0, null));
        declaration.File(who, null, DeclarationDates.LapsesOn(session.Today, null, cast.Policy.Rules), session.Now);
        if (before is not null) session.Again(before).GiveWay(declaration.Id, session.Now);
        declared[who.Id] = declaration;
        facts.Declared = [.. declared.Keys];
        facts.DeclaredUntil = [.. declared.Values.Select(own => own.LapsesOn!.Value)];
    }

    private void Decided(Session session)
    {
        if (approval.Outcome!.Value.Approves()) dossier?.Accept(session);
        session.Add(relationship.Name(session.NewId(), session.Actor.Id, Part.Confirmer, session.Now));
        (facts.Confirmer, facts.DecidedOn, facts.DecisionValidUntil) = (session.Actor.Id, approval.DecidedOn, approval.ValidUntil);
    }

    private Relationship Changing(Session session) => session.Again(relationship);

    private ApprovalCase Case()
    {
        var made = ApprovalCase.Of(approval, facts);
        (made.Advice, made.Input, made.Recorder, made.Outcome) = (advice, input, facts.Recorder, approval.Outcome);
        return made;
    }
}
