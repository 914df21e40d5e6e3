using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.DueDiligence;
using PartnerCrm.Screening;
using PartnerCrm.Workflows;
using static PartnerCrm.Relationships.RelationshipType;
using Guard = PartnerCrm.Workflows.Guard<PartnerCrm.Relationships.CaseFacts>;

namespace PartnerCrm.Relationships;

/// <summary>Every condition of the relationships' workflow, once, as a row of data.</summary>
internal static class RelationshipGuards
{
    private const string Officer = "a Secretariat officer";
    private const string Reviewer = "a Secretariat officer who screens";

    public static Guard Handles { get; } = Guard.Right(Permission.HandleRelationships, "the right to handle relationships", Officer);

    public static Guard Proposal { get; } = new("a written proposal", Officer, (facts, _, _) => facts.HasProposal) { Link = OnCase("proposal") };

    public static Guard Objective { get; } = new("at least one strategic objective with a contribution statement", Officer,
        (facts, _, _) => facts.Objectives > 0)
    {
        Of = "partnership",
        Applies = facts => facts.Has(Partnership),
        Link = OnCase("objectives"),
    };

    public static Guard Preparer { get; } = new("a preparer", Officer, (facts, _, _) => facts.Preparer is not null) { Link = OnCase("parts") };

    public static Guard Checker { get; } = new("a checker who is not the preparer", Officer, (facts, _, _) => facts.Checker is not null
        && facts.Checker != facts.Preparer)
    {
        Link = OnCase("parts"),
    };

    public static Guard ByChecker { get; } = new("the checker's own hand: whoever checked the case submits it", "the checker",
        (facts, actor, _) => facts.Checker == actor.Id);

    /// <summary>No declaration, no participation.</summary>
    public static Guard PreparerDeclared { get; } = Participates("a declaration of interests of the preparer, filed and in force", "the preparer",
        (facts, _, day) => facts.Preparer is { } preparer && facts.HasDeclared(preparer, day));

    public static Guard CheckerDeclared { get; } = Participates("a declaration of interests of the checker, filed and in force", "the checker",
        (facts, _, day) => facts.Checker is { } checker && facts.HasDeclared(checker, day));

    public static Guard Declared { get; } = Participates("a declaration of interests of your own, filed and in force", "whoever takes the step",
        (facts, actor, day) => facts.HasDeclared(actor.Id, day));

    /// <summary>What turns up after the submission must not be decided over.</summary>
    public static Guard NothingUndecided { get; } = new("a decision on every possible match", Reviewer, (facts, _, _) => facts.Screening is not ScreeningState.Undecided) { Link = Screening };

    public static IReadOnlyList<Guard> ScreeningIsClear { get; } =
    [
        new("a finished screening of the organization", Reviewer,
            (facts, _, _) => facts.Screening is not (ScreeningState.NotScreened or ScreeningState.Failed)) { Link = Screening },
        new("a screening newer than every change of the organization, its people, its owners and the lists", Reviewer,
            (facts, _, _) => facts.Screening is not ScreeningState.Stale) { Link = Screening },
        NothingUndecided,
    ];

    public static IReadOnlyList<Guard> ConflictsAreClosed { get; } =
    [
        new("a concluded conflict check that nothing has changed since", Officer,
            (facts, _, _) => facts.ConflictCheck is ConflictCheckState.Closed) { Link = OnCase("conflicts") },
        new("a conflict resolution that does not exclude the organization", "the Executive Secretary",
            (facts, _, _) => !facts.Excludes) { Link = OnCase("conflicts") },
    ];

    public static Guard DossierIsComplete { get; } = new("a complete dossier that was submitted and has not expired", "the preparer, and the checker who submits it",
        (facts, _, day) => facts.DossierExcludes || facts.DueDiligence(day) is DueDiligenceState.Submitted or DueDiligenceState.Accepted)
    {
        Of = "where the profile asks for one",
        Applies = facts => facts.NeedsDossier,
        Link = OnCase("dossiers"),
    };

    public static Guard DossierIsAccepted { get; } = new("a complete dossier that was accepted and has not expired", "an officer who neither prepared nor submitted it",
        (facts, _, day) => facts.DossierExcludes || facts.DueDiligence(day) is DueDiligenceState.Accepted)
    {
        Of = "where the profile asks for one",
        Applies = facts => facts.NeedsDossier,
        Link = OnCase("dossiers"),
    };

    public static Guard Decides { get; } = Guard.Right(Permission.DecideLiaisons, "the right to decide for the secretariat", "the Executive Secretary");

    public static Guard Confirms { get; } = Guard.Right(Permission.RecordDecisions, "the right to confirm decisions", Officer);

    public static Guard OtherHands { get; } = new("somebody who neither prepared nor checked the case", Officer,
        (facts, actor, _) => actor.Id != facts.Preparer && actor.Id != facts.Checker);

    public static Guard NotTheRecorder { get; } = new("somebody who did not enter the decision", Officer, (facts, actor, _) => actor.Id != facts.Recorder);

    public static Guard NoOpenConflict { get; } = new("somebody whom no conflict of interest keeps away from this case", Officer,
        (facts, actor, _) => !facts.Conflicted.Contains(actor.Id))
    {
        Link = OnCase("conflicts"),
    };

    public static Guard NotRecused { get; } = new("somebody who is not recused from this item of the Commission's agenda", Officer,
        (facts, actor, _) => !facts.RecusedFromCommission.Contains(actor.Id))
    {
        Link = OnCase("conflicts"),
    };

    public static Guard RecordedApproval { get; } = new("a decision for it, entered from the report", Officer,
        (facts, _, _) => facts.RecordedApproves is true)
    { Link = OnCase("approval") };

    public static Guard RecordedRefusal { get; } = new("a decision against it, entered from the report", Officer,
        (facts, _, _) => facts.RecordedDeclines is true)
    { Link = OnCase("approval") };

    public static Guard NoDecisionInForce { get; } = new("that no decision is in force", Officer,
        (facts, _, day) => !facts.HasDecisionInForce(day))
    { Link = OnCase("approval") };

    /// <summary>What must hold on the day on which activities begin or begin again.</summary>
    public static IReadOnlyList<Guard> Activation { get; } =
    [
        Handles,
        new("a decision in force today", "the CPM; for a liaison the Executive Secretary",
            (facts, _, day) => facts.HasDecisionInForce(day)) { Link = OnCase("approval") },
        new("an agreed period that is not over", Officer, (facts, _, day) => facts.ExpiresOn >= day) { Link = OnCase("terms") },
        new("a signed instrument with an expiry and a review date", "both sides", (facts, _, _) => facts.InstrumentExpiresOn is not null)
        {
            Of = "partnership", Applies = facts => facts.Has(Partnership), Link = OnCase("instrument"),
        },
        new("an instrument that has not expired", "both sides", (facts, _, day) => facts.InstrumentExpiresOn is null || facts.InstrumentExpiresOn >= day)
        {
            Of = "partnership", Applies = facts => facts.Has(Partnership), Link = OnCase("instrument"),
        },
        .. ScreeningIsClear,
        .. ConflictsAreClosed,
        DossierIsAccepted,
    ];

    /// <summary>What the executive's own decision for a case needs.</summary>
    public static IReadOnlyList<Guard> ExecutiveApproval { get; } =
    [
        Decides, OtherHands, Declared, NoOpenConflict, Objective, UnlessLiaison(Preparer), UnlessLiaison(Checker), PreparerDeclared, CheckerDeclared, .. ScreeningIsClear,
        .. ConflictsAreClosed.Select(UnlessLiaison), DossierIsComplete,
    ];

    public static IReadOnlyList<Guard> ExecutiveRefusal { get; } = [Decides, OtherHands, Declared, NoOpenConflict, .. ScreeningIsClear];

    private static IReadOnlyList<Guard> Publication { get; } =
    [
        Handles,
        new("a decision for it", "the CPM; for a liaison the Executive Secretary",
            (facts, _, _) => facts.State is RelationshipState.Approved or RelationshipState.Active
            or RelationshipState.UnderReview or RelationshipState.Suspended or RelationshipState.Ended) { Link = OnCase("approval") },
        new("a public label that both sides agreed to", Officer, (facts, _, _) => facts.HasPublicLabel) { Link = OnCase("label") },
    ];

    // Signature comes only after due diligence is complete.
    private static IReadOnlyList<Guard> Signature { get; } = [DossierIsComplete, .. Blocking.Guards<CaseFacts>()];

    /// <exception cref="StepNotAllowed">Names everything that is missing.</exception>
    public static void CheckPublication(CaseFacts facts, Actor actor, DateOnly day) => Check("PUBLISH", Publication, facts, actor, day);

    /// <exception cref="StepNotAllowed">Names everything that is missing.</exception>
    public static void CheckSignature(CaseFacts facts, Actor actor, DateOnly day) => Check("RECORD_INSTRUMENT", Signature, facts, actor, day);

    private static void Check(string deed, IReadOnlyList<Guard> guards, CaseFacts facts, Actor actor, DateOnly day)
    {
        var missing = guards.Where(guard => guard.Applies(facts) && !guard.Holds(facts, actor, day)).Select(guard => guard.Missing(facts)).ToList();
        if (missing.Count > 0) throw new StepNotAllowed(deed, Data.EnumNames.Of(facts.State.ToString()), missing);
    }

    private static Guard UnlessLiaison(Guard guard) => guard with { Of = "cooperation, partnership", Applies = facts => !facts.Has(Liaison) };

    private static Guard Participates(string what, string who, Func<CaseFacts, Actor, DateOnly, bool> holds) => new(what, who, holds)
    {
        Of = "where the profile asks for it",
        Applies = facts => facts.NeedsDeclarations,
        Link = OnCase("declarations"),
    };

    private static Func<CaseFacts, string> OnCase(string section) => facts => $"/relationships/{Wire.Encode("rel", facts.CaseId)}#{section}";

    private static string Screening(CaseFacts facts) => $"/organizations/{Wire.Encode("org", facts.OrganizationId)}#screening";
}
