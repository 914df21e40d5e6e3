using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Profiles;
using static PartnerCrm.DueDiligence.Report.ReportTable;

namespace PartnerCrm.DueDiligence.Report;

/// <summary>What the preparers found: exclusions, answers with their evidence, risks and measures. Rules that nobody confirmed are marked.</summary>
internal static class FindingsSection
{
    private const string Mark = " (unconfirmed)";

    public static string Of(FrozenDossier dossier, ProfileRules? rules)
    {
        var exclusions = new ReportTable("Exclusions", "What excludes", "Finding", "Comment", "By");
        foreach (var one in dossier.Exclusions)
            exclusions.Add(one.Text + Marked(rules?.Exclusions.FirstOrDefault(rule => rule.Code == one.Code)), PathText.Words(one.Finding), one.Comment, By(one.CheckedBy, one.CheckedAt));
        var risks = new ReportTable("Risk in each dimension", "Dimension", "Level", "Reason", "By");
        foreach (var one in dossier.Risks)
            risks.Add(one.Title + Marked(rules?.Dimensions.FirstOrDefault(rule => Data.EnumNames.Of(rule.Dimension.ToString()) == one.Dimension)), PathText.Words(one.Level), one.Reason, By(one.RatedBy, one.RatedAt));
        var measures = new ReportTable("Measures", "About", "What is done", "Who", "Until");
        foreach (var one in dossier.Measures) measures.Add(PathText.Words(one.About), one.Text, one.Owner.Name, Day(one.DueOn));
        var answers = new ReportTable("Questions", "Question", "Answer", "Comment", "Evidence", "By");
        foreach (var one in dossier.Answers)
        {
            answers.Add(one.Question + Marked(rules?.Questions.FirstOrDefault(rule => rule.Code == one.Code)), PathText.Words(one.Reply), one.Comment,
                string.Join("\n", one.Evidence.Select(Evidence)), By(one.AnsweredBy, one.AnsweredAt));
        }

        return $"""
            <section>
            <h2>Exclusions</h2>
            {exclusions.Or("The profile names none.")}
            </section>
            <section>
            <h2>Risks and measures</h2>
            {risks.Or("No risk was rated.")}
            {measures.Or("No measures were planned.")}
            </section>
            <section>
            <h2>Questions and evidence</h2>
            {answers.Or("The tier asks none.")}
            </section>
            """;
    }

    private static string Marked(ISourced? rule) => rule is { Confirmed: false } ? Mark : string.Empty;

    private static string By(FrozenParty? by, DateTimeOffset at) => by is null ? At(at) : $"{by.Name}, {At(at)}";

    private static string Evidence(FrozenEvidence evidence) => string.Join(" · ", ((string?[])[evidence.Reference, evidence.FileName, evidence.Sha256 is null ? null : "SHA-256 " + evidence.Sha256]).OfType<string>());
}
