using GraphQL.Postgres.Binding;
using PartnerCrm.Audit;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Workflows;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.DueDiligence;

internal sealed class DossierGraph : IGraph
{
    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>>
    {
        [DossierTable.Numbered] = () => new DossierIsOpenAlready(),
        [DossierTable.OneOpen] = () => new DossierIsOpenAlready(),
        [DossierTable.OneAccepted] = () => new DossierIsFrozen(),
        [DossierTable.OtherHand] = () => new SubmittedByItsPreparer(),
        ["dossier_frozen"] = () => new DossierIsFrozen(),
        ["dossier_snapshot_once"] = () => new DossierIsFrozen(),
    };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<Dossier>("dos", "The due diligence on one relationship, made under one version of a policy profile.")
            .SeenBy((row, actor) => actor.May(ReadProposals) && Rows.Visible<Relationship>(row.RelationshipId) && (actor.May(ReadDrafts) || row.State != DossierState.Draft))
            .One<Relationship>("relationship", row => row.RelationshipId)
            .One<Organization>("organization", row => row.OrganizationId)
            .One<PolicyProfile>("profile", row => row.ProfileId)
            .Field(row => row.Version)
            .Field(row => row.Number)
            .Field(row => row.Type)
            .Field(row => row.Tier)
            .Field(row => row.State)
            .Field(row => row.OpenedAt)
            .Field(row => row.SubmittedAt)
            .One<Contact>("submittedBy", row => row.SubmittedBy)
            .Field(row => row.AcceptedAt)
            .One<Contact>("acceptedBy", row => row.AcceptedBy)
            .Field(row => row.ClosedAt)
            .Field(row => row.RiskLevel)
            .Field(row => row.Excludes)
            .Field(row => row.Recommendation)
            .Field(row => row.ValidUntil)
            .Computed("expired", "Whether its last day is over.", row => new { row.State, row.ValidUntil },
                (row, actor) => row.State is DossierState.Submitted or DossierState.Accepted && row.ValidUntil < actor.Today)
            .Field(row => row.Benefits, needs: ReadEvidence)
            .Field(row => row.RecommendationReason, needs: ReadEvidence)
            .Many<DossierRisk>("risks", row => row.DossierId, "How great the risk is in each dimension.")
            .Many<DossierAnswer>("questions", row => row.DossierId, "The questions of its tier, and their answers.", needs: ReadEvidence)
            .Many<DossierExclusion>("exclusions", row => row.DossierId, "The exclusions of the profile, and whether they apply.", needs: ReadEvidence)
            .Many<DossierMeasure>("measures", row => row.DossierId, "The risk-management plan.", needs: ReadEvidence)
            .OneBack<DossierSnapshot>("frozen", row => row.DossierId, "What was frozen of it when it was submitted; null before.", needs: ReadEvidence)
            .ComputedFrom<DossierCase, bool>("complete", "Whether nothing is missing.", facts => facts.DossierId,
                (facts, actor) => facts.State is not DossierState.Draft || DossierRequirements.Missing(facts, actor).Count == 0)
            .ComputedFrom<DossierCase, DossierProgress>("progress", "How much of it is there.", facts => facts.DossierId, DossierRequirements.Progress)
            .ComputedFrom<DossierCase, IReadOnlyList<Missing>>("missing", "Everything that it lacks today. What was frozen was complete; what it lacks since has changed since.",
                facts => facts.DossierId, DossierRequirements.Missing, needs: ReadEvidence)
            .ComputedFrom<DossierCase, IReadOnlyList<DossierStepAnswer>>("steps", "The steps that lead on from here, and what each still needs of you.",
                facts => facts.DossierId, DossierStepAnswer.For, needs: ReadEvidence)
            .History(ReadEvidence)
            .FilterById()
            .FilterBy(row => row.Type, row => row.Tier, row => row.State, row => row.RiskLevel, row => row.Recommendation, row => row.ValidUntil, row => row.OpenedAt, row => row.SubmittedAt)
            .FilterByOne<Relationship>("relationship", row => row.RelationshipId)
            .FilterByOne<Organization>("organization", row => row.OrganizationId)
            .OrderBy("openedAt", row => row.OpenedAt)
            .OrderBy("submittedAt", row => row.SubmittedAt)
            .OrderBy("validUntil", row => row.ValidUntil)
            .DefaultOrder("-openedAt")
            .GroupBy(row => row.Type, row => row.Tier, row => row.State, row => row.RiskLevel, row => row.Recommendation, row => row.ValidUntil, row => row.OpenedAt, row => row.SubmittedAt)
            .Extremes(row => row.ValidUntil, row => row.OpenedAt, row => row.SubmittedAt);
        Parts(schema);
        schema.Page<Dossier>("dossiers", "Due diligence on relationships: tier, levels of risk, recommendation, validity.", ReadProposals);

        DossierAsOf.Describe(schema);

        schema.Command<OpenDossier, Dossier>("openDossier", HandleRelationships, typeof(DossierIsOpenAlready), typeof(TermsAreFixed));
        schema.Command<AnswerQuestions, Dossier>("answerQuestions", HandleRelationships, typeof(DossierIsFrozen), typeof(FileIsAttached), typeof(FileIsErased));
        schema.Command<CheckExclusions, Dossier>("checkExclusions", HandleRelationships, typeof(DossierIsFrozen));
        schema.Command<RateRisks, Dossier>("rateRisks", HandleRelationships, typeof(DossierIsFrozen));
        schema.Command<PlanMeasures, Dossier>("planMeasures", HandleRelationships, typeof(DossierIsFrozen));
        schema.Command<ConcludeDossier, Dossier>("concludeDossier", HandleRelationships, typeof(DossierIsFrozen));
        schema.Command<TakeDossierStep, Dossier>("takeDossierStep", HandleRelationships, typeof(StepNotAllowed), typeof(SubmittedByItsPreparer));
    }

    private static void Parts(SchemaBuilder schema)
    {
        schema.Rows<DossierRisk>().SeenBy((row, actor) => Rows.Visible<Dossier>(row.DossierId))
            .Field(row => row.Dimension).Field(row => row.Position).Field(row => row.Text).Field(row => row.Level)
            .Field(row => row.Reason, needs: ReadEvidence).One<Contact>("ratedBy", row => row.RatedBy, needs: ReadEvidence).Field(row => row.RatedAt, needs: ReadEvidence)
            .FilterBy(row => row.Dimension, row => row.Level).OrderBy("position", row => row.Position).DefaultOrder("position");
        schema.Rows<DossierAnswer>().SeenBy((row, actor) => actor.May(ReadEvidence) && Rows.Visible<Dossier>(row.DossierId))
            .Field(row => row.Code).Field(row => row.Position).Field(row => row.Question).Field(row => row.Dimension).Field(row => row.NeedsEvidence).Field(row => row.Blocks)
            .Field(row => row.Reply).Field(row => row.Comment).One<Contact>("answeredBy", row => row.AnsweredBy).Field(row => row.AnsweredAt)
            .Many<DossierEvidence>("evidence", row => row.AnswerId, "What shows it.")
            .FilterBy(row => row.Reply).OrderBy("position", row => row.Position).DefaultOrder("position");
        schema.Rows<DossierEvidence>().SeenBy((row, actor) => actor.May(ReadEvidence) && Rows.Visible<Dossier>(row.DossierId))
            .Field(row => row.Reference).One<StoredFile>("file", row => row.FileId).Field(row => row.AddedAt).OrderBy("addedAt", row => row.AddedAt).DefaultOrder("addedAt");
        schema.Rows<DossierExclusion>().SeenBy((row, actor) => actor.May(ReadEvidence) && Rows.Visible<Dossier>(row.DossierId))
            .Field(row => row.Code).Field(row => row.Position).Field(row => row.Text).Field(row => row.Suspected).Field(row => row.Finding).Field(row => row.Comment)
            .One<Contact>("checkedBy", row => row.CheckedBy).Field(row => row.CheckedAt)
            .FilterBy(row => row.Finding).OrderBy("position", row => row.Position).DefaultOrder("position");
        schema.Rows<DossierMeasure>().SeenBy((row, actor) => actor.May(ReadEvidence) && Rows.Visible<Dossier>(row.DossierId))
            .Field(row => row.About).Field(row => row.Text).One<Contact>("owner", row => row.OwnerId).Field(row => row.DueOn)
            .FilterBy(row => row.DueOn).OrderBy("dueOn", row => row.DueOn).DefaultOrder("dueOn");
        schema.Rows<DossierSnapshot>().SeenBy((row, actor) => actor.May(ReadEvidence) && Rows.Visible<Dossier>(row.DossierId))
            .Field(row => row.FrozenAt).Field(row => row.Sha256)
            .Computed("dossier", "The dossier and the facts behind it, as they were known then.", row => new { row.Content }, (row, _) => CanonicalJson.Read<FrozenDossier>(row.Content));
    }
}
