using PartnerCrm.Conflicts;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence;
using PartnerCrm.DueDiligence.Freezing;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>A dossier on its way. As with its case, its guards are told that screening and conflict check took place on paper: what is frozen of it says that there were none here.</summary>
internal sealed class DemoDossier(DemoCast cast, Relationship relationship, Organization organization)
{
    private Dossier dossier = null!;

    /// <summary>The preparer comes as far as a share of what is asked; with all of it, he concludes, for a number of months or as long as the profile allows.</summary>
    public void Prepare(Session session, double share, int? months)
    {
        dossier = session.Add(Dossier.Open(session.NewId(), relationship, organization, 1, cast.Policy, session.Now));
        var (answers, exclusions, risks) = OpenDossier.Blank(session, dossier, organization, cast.Policy.Rules);
        foreach (var question in Part(answers, share))
        {
            var reply = new[] { QuestionAnswer.Yes, QuestionAnswer.No, QuestionAnswer.Partly }.First(reply => !question.Blocks.Contains(reply));
            dossier.Answer(question, reply, "As its last annual report says.", session.Actor, session.Now);
            session.Add(new DossierEvidence { Id = session.NewId(), DossierId = dossier.Id, AnswerId = question.Id, Reference = "Annual report", FileId = null, AddedAt = session.Now });
        }

        foreach (var exclusion in Part(exclusions, share)) dossier.Check(exclusion, ExclusionFinding.DoesNotApply, null, session.Actor, session.Now);
        foreach (var risk in Part(risks, share))
        {
            var level = risk.Dimension is RiskDimension.UndueInfluence ? RiskLevel.Substantial : RiskLevel.Low;
            dossier.Rate(risk, level, cast.Policy.Rules.NeedsPlan(level), "A look at owners, funders and past dealings.", session.Actor, session.Now);
        }

        dossier.Weigh(risks);
        dossier.Weigh(exclusions, answers);
        if (share >= 1) Conclude(session, months);
    }

    /// <summary>The checker submits it, and with that it is frozen.</summary>
    public void Submit(Session session)
    {
        Take(session, DossierStep.Submit, null);
        // The diary's deeds wait for one another.
        dossier.Freeze(session.Add(Freeze.Run(session, dossier, CancellationToken.None).GetAwaiter().GetResult()));
    }

    public void Accept(Session session) => Take(session, DossierStep.Accept, "The case was decided on it.");

    private void Conclude(Session session, int? months)
    {
        dossier.PlanMeasures(1, session.Actor);
        session.Add(new DossierMeasure
        {
            Id = session.NewId(),
            DossierId = dossier.Id,
            About = EnumNames.Of(nameof(RiskDimension.UndueInfluence)),
            Text = "Its staff take no part in drafting standards on what it sells; every meeting is published.",
            OwnerId = session.Actor.Id,
            DueOn = session.Today.AddMonths(6),
        });
        dossier.Conclude(
            "Data and people whom the secretariat does not have, for objectives that both sides share.", DossierRecommendation.EngageWithMeasures,
            "What remains of the risks is small against the benefits while the measures are kept.", months is { } some ? session.Today.AddMonths(some) : null, session.Actor, session.Now);
    }

    private void Take(Session session, DossierStep step, string? reason) => session.Again(dossier).Take(step, Facts(), session.Actor, session.Now, reason);

    private DossierCase Facts() => new()
    {
        DossierId = dossier.Id,
        CaseId = relationship.Id,
        OrganizationId = organization.Id,
        Type = dossier.Type,
        State = dossier.State,
        Preparers = dossier.Preparers,
        Checker = cast.People["secretariat"].Id,
        SubmittedBy = dossier.SubmittedBy,
        HasConclusion = true,
        ValidUntil = dossier.ValidUntil,
        Screening = ScreeningState.Clear,
        ConflictCheck = ConflictCheckState.Closed,
    };

    private static IEnumerable<T> Part<T>(IReadOnlyList<T> all, double share) => all.Take((int)(all.Count * share));
}
