using PartnerCrm.Access;
using PartnerCrm.Profiles;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

// What a dossier says, and the verbs that say it while it is a draft.
public sealed partial class Dossier
{
    private const int LongestText = 10_000;

    /// <summary>The highest level of risk among its dimensions; null while none is rated.</summary>
    public RiskLevel? RiskLevel { get; private set; }

    /// <summary>Whether an exclusion was found to apply, or an answer that blocks was given.</summary>
    public bool Excludes { get; private set; }

    /// <summary>What the relationship is good for, against its risks.</summary>
    public string? Benefits { get; private set; }

    /// <summary>What is recommended.</summary>
    public DossierRecommendation? Recommendation { get; private set; }

    /// <summary>Why it is recommended.</summary>
    public string? RecommendationReason { get; private set; }

    /// <summary>The last day on which it can be relied on.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public void Answer(DossierAnswer question, QuestionAnswer reply, string? comment, Actor actor, DateTimeOffset at)
    {
        Change(actor);
        var said = Said(comment, "answers.comment");
        if (said is null && reply is QuestionAnswer.NotApplicable or QuestionAnswer.Unknown) throw new InvalidInput($"Say why {question.Code} does not arise, or what was tried to find it out.", "answers.comment");
        (question.Reply, question.Comment, question.AnsweredBy, question.AnsweredAt) = (reply, said, actor.Id, at);
        Record(new QuestionAnswered(question.Code, reply));
    }

    public void Check(DossierExclusion exclusion, ExclusionFinding finding, string? comment, Actor actor, DateTimeOffset at)
    {
        Change(actor);
        var said = Said(comment, "findings.comment");
        if (said is null && finding is not ExclusionFinding.DoesNotApply) throw new InvalidInput($"Say what was found about {exclusion.Code}, or what was tried to find it out.", "findings.comment");
        (exclusion.Finding, exclusion.Comment, exclusion.CheckedBy, exclusion.CheckedAt) = (finding, said, actor.Id, at);
        Record(new ExclusionChecked(exclusion.Code, finding));
    }

    /// <summary>What all exclusions and answers come to.</summary>
    public void Weigh(IEnumerable<DossierExclusion> exclusions, IEnumerable<DossierAnswer> answers) =>
        Excludes = exclusions.Any(exclusion => exclusion.Finding is ExclusionFinding.Applies) || answers.Any(answer => answer.Reply is { } reply && answer.Blocks.Contains(reply));

    public void Rate(DossierRisk risk, RiskLevel level, bool needsPlan, string reason, Actor actor, DateTimeOffset at)
    {
        Change(actor);
        (risk.Level, risk.NeedsPlan, risk.Reason, risk.RatedBy, risk.RatedAt) = (level, needsPlan, Texts.Required(reason, LongestText, "ratings.reason"), actor.Id, at);
        Record(new RiskRated(risk.Dimension, level));
    }

    /// <summary>The highest of all levels counts for the whole.</summary>
    public void Weigh(IEnumerable<DossierRisk> risks) => RiskLevel = risks.Max(risk => risk.Level);

    public void PlanMeasures(int measures, Actor actor)
    {
        Change(actor);
        Record(new MeasuresPlanned(measures));
    }

    public void Conclude(string benefits, DossierRecommendation recommendation, string reason, DateOnly? validUntil, Actor actor, DateTimeOffset at)
    {
        Change(actor);
        var longest = Day(at).AddMonths(ValidMonths);
        var until = validUntil ?? longest;
        if (until < Day(at) || until > longest) throw new InvalidInput($"The profile lets a dossier of this tier be valid for {ValidMonths} months: give a day from today to {longest:yyyy-MM-dd}.", "validUntil");
        (Benefits, Recommendation, RecommendationReason, ValidUntil) =
            (Texts.Required(benefits, LongestText, "benefits"), recommendation, Texts.Required(reason, LongestText, "reason"), until);
        Record(new DossierConcluded(recommendation, until));
    }

    /// <summary>It goes on from one that was sent back; who prepared that one prepared this one.</summary>
    public void GoOnFrom(Dossier before)
    {
        (Preparers, Benefits, Recommendation, RecommendationReason, ValidUntil) = (before.Preparers, before.Benefits, before.Recommendation, before.RecommendationReason, before.ValidUntil);
        Record(new DossierGoesOn(before.Id));
    }

    private void Change(Actor actor)
    {
        if (State is not DossierState.Draft) throw new DossierIsFrozen();
        if (!Preparers.Contains(actor.Id)) Preparers = [.. Preparers, actor.Id];
    }

    private static string? Said(string? text, string field) => Texts.Optional(text) is not { } said ? null
        : said.Length <= LongestText ? said : throw new InvalidInput($"At most {LongestText} characters.", field);
}
