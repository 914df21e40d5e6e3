using PartnerCrm.DueDiligence;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>Dossiers on their way: the preparer has come as far as a share of the questions.</summary>
internal static class DemoDossiers
{
    public static void Prepare(Session session, Relationship relationship, Organization organization, double share)
    {
        var row = session.Unfiltered<PolicyProfile>().Single(profile => profile.InForce);
        var policy = new PolicyInForce(row.Id, row.Code, row.Number, row.Checksum, ProfileRules.Of(row.Content));
        var dossier = session.Add(Dossier.Open(session.NewId(), relationship, organization, 1, policy, session.Now));
        var (answers, exclusions, risks) = OpenDossier.Blank(session, dossier, organization, policy.Rules);
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
            dossier.Rate(risk, level, policy.Rules.NeedsPlan(level), "A look at owners, funders and past dealings.", session.Actor, session.Now);
        }

        dossier.Weigh(risks);
        dossier.Weigh(exclusions, answers);
    }

    private static IEnumerable<T> Part<T>(IReadOnlyList<T> all, double share) => all.Take((int)(all.Count * share));
}
