using PartnerCrm.Approvals;
using PartnerCrm.Audit;
using PartnerCrm.Conflicts;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.DueDiligence;
using PartnerCrm.Events;
using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Objectives;
using PartnerCrm.Profiles;
using PartnerCrm.Screening;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Workflows;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Relationships;

internal sealed class RelationshipGraph : IGraph
{
    // What was submitted is seen by all who read proposals; what is being prepared, or was given up, is not.
    private static readonly IReadOnlyList<RelationshipState> Submitted =
    [
        RelationshipState.InReview, RelationshipState.Approved, RelationshipState.Declined, RelationshipState.Active, RelationshipState.UnderReview,
        RelationshipState.Suspended,
        RelationshipState.Ended,
    ];

    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>>
    {
        ["case_part_three_people"] = () => new PartsNeedThreePeople(),
        ["case_part_one_person"] = () => new PartIsTaken(),
        ["case_part_once"] = () => new PartIsTaken(),
        ["case_part_open_conflict"] = () => new OpenConflictOfInterest(),
        ["relationship_objective_once"] = () => new ObjectiveLinkedAlready(),
    };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<Relationship>("rel", "A relationship between the Secretariat and an organization.")
            .SeenBy((row, actor) => row.Published || actor.May(ReadDrafts) || (actor.May(ReadProposals) && Submitted.Contains(row.State)))
            .One<Organization>("organization", row => row.OrganizationId)
            .Field(row => row.Type)
            .Field(row => row.State)
            .Field(row => row.StateSince)
            .Field(row => row.Title)
            .Field(row => row.PublicLabel)
            .Field(row => row.Published)
            .Field(row => row.OpenedOn)
            .Field(row => row.StartsOn)
            .Field(row => row.ExpiresOn)
            .Field(row => row.ReviewOn)
            .Many<RelationshipObjective>("objectives", row => row.RelationshipId, "The strategic objectives it serves, each with what it contributes.")
            .Field(row => row.Version, needs: ReadProposals)
            .One<PolicyProfile>("profile", row => row.ProfileId, needs: ReadProposals)
            .Field(row => row.Scope, needs: ReadProposals)
            .Field(row => row.Formality, needs: ReadProposals)
            .Field(row => row.SharedRisks, needs: ReadProposals)
            .Field(row => row.SharedResources, needs: ReadProposals)
            .Field(row => row.SharedResponsibilities, needs: ReadProposals)
            .Field(row => row.LegalArrangement, needs: ReadProposals)
            .Field(row => row.FinancingAmount, needs: ReadProposals)
            .Field(row => row.FinancingCurrency, needs: ReadProposals)
            .Field(row => row.FinancingInKind, needs: ReadProposals)
            .Field(row => row.FinancingEarmarked, needs: ReadProposals)
            .Field(row => row.FinancingConditions, needs: ReadProposals)
            .Field(row => row.ProposalReference, needs: ReadProposals)
            .Field(row => row.ProposedOn, needs: ReadProposals)
            .Field(row => row.InstrumentReference, needs: ReadProposals)
            .Field(row => row.InstrumentSignedOn, needs: ReadProposals)
            .Field(row => row.InstrumentExpiresOn, needs: ReadProposals)
            .Field(row => row.InstrumentReviewOn, needs: ReadProposals)
            .Field(row => row.PublicLabelAgreedOn, needs: ReadProposals)
            .Many<RelationshipMilestone>("milestones", row => row.RelationshipId, "What both sides want to have achieved by when, and what came of it.",
                needs: ReadProposals)
            .Many<StoredFile>("files", file => file.RelationshipId, "Its proposals and instruments as files.", needs: ReadProposals)
            .Many<CasePart>("parts", row => row.CaseId, "Who prepares, checks, advises on and confirms the case.", needs: ReadProposals)
            .Many<Approval>("approvals", row => row.RelationshipId, "The submissions for a decision, each with its advice, input and decision.",
                needs: ReadApprovals)
            .Many<ConflictCheck>("conflictChecks", row => row.CaseId, "The searches for conflicts of interest in the case.", needs: ReadEvidence)
            .Many<PersonConflict>("conflicts", row => row.CaseId, "The conflicts of interest of people in the case, open and resolved.", needs: ReadEvidence)
            .Many<Declaration>("declarations", row => row.CaseId, "The declarations of interests for the case that you can see.")
            .Many<AgendaItem>("agendaItems", row => row.CaseId, "The items of meetings' agendas under which the case is discussed.", needs: ReadProposals)
            .ComputedFrom<CaseFacts, ScreeningState>("screeningState", "What the screening of the organization concludes.", facts => facts.CaseId,
                (facts, _) => facts.Screening, needs: ReadProposals)
            .ComputedFrom<CaseFacts, ConflictCheckState>("conflictState", "Where the check for conflicts of interest stands.", facts => facts.CaseId,
                (facts, _) => facts.ConflictCheck, needs: ReadProposals)
            .ComputedFrom<CaseFacts, ConflictOutcome?>("conflictOutcome", "What the check for conflicts of interest found; null until it is closed.",
                facts => facts.CaseId, (facts, _) => facts.ConflictOutcome, needs: ReadProposals)
            .ComputedFrom<CaseFacts, IReadOnlyList<ResolvedConflicts>>("conflictResolutions", "How conflicts of interest of people in the case were judged and resolved, without names and reasons.",
                facts => facts.CaseId, (facts, _) => ResolvedConflicts.Of(facts.ResolvedConflicts), needs: ReadProposals)
            .ComputedFrom<CaseFacts, FindingLevel?>("influenceLevel", "How far the gravest finding of undue influence goes that the latest conflict check made; null where none was run. No verdict: people weigh it.",
                facts => facts.CaseId, (facts, _) => facts.Influence, needs: ReadProposals)
            .Many<Dossier>("dossiers", row => row.RelationshipId, "The due diligence on it, dossier by dossier.", needs: ReadProposals)
            .ComputedFrom<CaseFacts, DueDiligenceState>("dueDiligenceState", "What due diligence concludes about it today.", facts => facts.CaseId,
                (facts, actor) => facts.DueDiligence(actor.Today), needs: ReadProposals)
            .Many<Expiry>("expired", row => row.RelationshipId, "Its dossier, where that has expired; an expired screening is told by the organization.", needs: ReadProposals)
            .ComputedFrom<CaseFacts, IReadOnlyList<RelationshipStepAnswer>>(
                "steps", "The steps that lead on from here, and what each still needs of you.", facts => facts.CaseId, RelationshipStepAnswer.For,
                needs: ReadProposals)
            .History(ReadProposals)
            .Search("words")
            .Search("case_words", (row, actor) => actor.May(ReadProposals))
            .SearchSimilar(row => row.SortTitle)
            .FilterById()
            .FilterByText(row => row.Title, row => row.SortTitle)
            .FilterBy(row => row.Type, row => row.State, row => row.Published, row => row.OpenedOn, row => row.ExpiresOn, row => row.ReviewOn,
                row => row.InstrumentExpiresOn)
            .FilterByOne<Organization>("organization", row => row.OrganizationId)
            .FilterBySome<RelationshipObjective>("objectives", row => row.RelationshipId)
            .FilterBySome<Approval>("approvals", row => row.RelationshipId)
            .FilterBySome<Dossier>("dossiers", row => row.RelationshipId)
            .FilterBySome<Expiry>("expired", row => row.RelationshipId)
            .OrderBy("title", row => row.SortTitle)
            .OrderBy("openedOn", row => row.OpenedOn)
            .OrderBy("expiresOn", row => row.ExpiresOn)
            .OrderBy("reviewOn", row => row.ReviewOn)
            .OrderByOne<Organization>("organization", row => row.OrganizationId)
            .DefaultOrder("-openedOn")
            .GroupBy(row => row.Type, row => row.State, row => row.Published, row => row.OpenedOn, row => row.StateSince, row => row.StartsOn,
                row => row.ExpiresOn, row => row.ReviewOn, row => row.Formality, row => row.FinancingCurrency, row => row.OrganizationId)
            .GroupByOne<Organization>(row => row.OrganizationId, row => row.Form, row => row.Categories, row => row.Sectors, row => row.Country, row => row.Region,
                row => row.Reach, row => row.Ownership)
            .GroupByEach<RelationshipObjective, Objective>(row => row.RelationshipId, row => row.ObjectiveId, row => row.Kind)
            .Sum(row => row.FinancingAmount)
            .Extremes(row => row.OpenedOn, row => row.StateSince, row => row.StartsOn, row => row.ExpiresOn, row => row.ReviewOn, row => row.FinancingAmount);
        schema.Rows<RelationshipObjective>().SeenBy((row, actor) => GraphQL.Postgres.Binding.Rows.Visible<Relationship>(row.RelationshipId))
            .One<Objective>("objective", row => row.ObjectiveId)
            .Field(row => row.Contribution)
            .One<Relationship>("relationship", row => row.RelationshipId)
            .Search("words")
            .FilterByOne<Objective>("objective", row => row.ObjectiveId);
        schema.Node<RelationshipMilestone>("mil").SeenBy((row, actor) => actor.May(ReadProposals)
            && GraphQL.Postgres.Binding.Rows.Visible<Relationship>(row.RelationshipId))
            .Field(row => row.Title).Field(row => row.DueOn).Field(row => row.ReachedOn).Field(row => row.Result)
            .Search("words").FilterBy(row => row.DueOn, row => row.ReachedOn).OrderBy("dueOn", row => row.DueOn).DefaultOrder("dueOn")
            .GroupBy(row => row.DueOn, row => row.ReachedOn).Extremes(row => row.DueOn, row => row.ReachedOn);
        schema.Rows<CasePart>().SeenBy((row, actor) => actor.May(ReadProposals) && GraphQL.Postgres.Binding.Rows.Visible<Relationship>(row.CaseId))
            .One<Contact>("person", row => row.PersonId).Field(row => row.Part).Field(row => row.Since)
            .One<Relationship>("relationship", row => row.CaseId)
            .FilterBy(row => row.Part)
            .FilterByOne<Contact>("person", row => row.PersonId);
        schema.Page<Relationship>("relationships", "Relationships with organizations.");
        schema.Changes("relationshipChanged", "What happens to relationships that you see, or to one of them.", ReadProposals,
            new ChangesOf<Relationship>("id", "Only this relationship.", typeof(Relationship), id => row => row.Id == id));

        schema.Command<OpenProspect, Relationship>("openProspect", HandleRelationships);
        schema.Command<LinkObjective, Relationship>("linkObjective", HandleRelationships, typeof(ObjectiveLinkedAlready), typeof(TermsAreFixed));
        schema.Command<UnlinkObjective, Relationship>("unlinkObjective", HandleRelationships, typeof(TermsAreFixed));
        schema.Command<NameParts, Relationship>("nameParts", HandleRelationships, typeof(PartsNeedThreePeople), typeof(PartIsTaken), typeof(TermsAreFixed));
        schema.Command<UpdateRelationship, Relationship>("updateRelationship", HandleRelationships, typeof(TermsAreFixed));
        schema.Command<RetypeRelationship, Relationship>("retypeRelationship", HandleRelationships, typeof(TermsAreFixed));
        schema.Command<AttachProposal, Relationship>("attachProposal", HandleRelationships, typeof(TermsAreFixed), typeof(FileIsAttached), typeof(FileIsErased));
        schema.Command<RecordInstrument, Relationship>("recordInstrument", HandleRelationships, typeof(StepNotAllowed), typeof(TermsAreFixed), typeof(FileIsAttached), typeof(FileIsErased));
        schema.Command<AgreePublicLabel, Relationship>("agreePublicLabel", HandleRelationships);
        schema.Command<PublishRelationship, Relationship>("publishRelationship", HandleRelationships, typeof(StepNotAllowed));
        schema.Command<UnpublishRelationship, Relationship>("unpublishRelationship", HandleRelationships);
        schema.Command<PlanMilestone, Relationship>("planMilestone", HandleRelationships, typeof(TermsAreFixed));
        schema.Command<ReachMilestone, Relationship>("reachMilestone", HandleRelationships);
        schema.Command<TakeRelationshipStep, Relationship>("takeRelationshipStep", HandleRelationships, typeof(StepNotAllowed), typeof(StepHasItsOwnCommand));
    }
}
