using System.Text.Json.Nodes;

namespace PartnerCrm.Tests.Story;

/// <summary>How a preparer fills a dossier over the API: every question, every exclusion, every risk, the plan and the recommendation.</summary>
internal sealed class StoryDossier(App preparer, string owner)
{
    private const string Content = "dossier { id version questions(first: 100) { nodes { code blocks } } exclusions(first: 100) { nodes { code } } risks(first: 100) { nodes { dimension } } }";

    private static readonly string[] Replies = ["YES", "NO", "PARTLY"];

    public async Task<JsonNode> Prepare(string relationship)
    {
        var dossier = await preparer.Do("openDossier", Content, new { relationship });
        var (questions, exclusions, risks) = (Nodes(dossier, "questions"), Nodes(dossier, "exclusions"), Nodes(dossier, "risks"));
        var dimensions = risks.Select(risk => Text(risk, "dimension")).ToList();
        dossier = await preparer.Do("answerQuestions", Content, On(dossier, "answers", questions.Select(question => new
        {
            question = Text(question, "code"),
            reply = Replies.First(reply => !question["blocks"]!.AsArray().Any(blocking => (string)blocking! == reply)),
            evidence = new[] { new { reference = "Annual report 2025" } },
        })));
        dossier = await preparer.Do("checkExclusions", Content, On(dossier, "findings", exclusions.Select(exclusion => new { exclusion = Text(exclusion, "code"), finding = "DOES_NOT_APPLY" })));
        dossier = await preparer.Do("rateRisks", Content, On(dossier, "ratings", dimensions.Select((dimension, i) => new { dimension, level = i == 0 ? "MODERATE" : "LOW", reason = "As the papers show." })));
        dossier = await preparer.Do("planMeasures", Content, On(dossier, "measures", new[] { new { text = "Publish every meeting.", owner, dueOn = "2027-06-30", dimension = dimensions[0] } }));
        return await preparer.Do("concludeDossier", Content, new
        {
            dossier = Text(dossier, "id"),
            version = dossier["version"]!.GetValue<int>(),
            benefits = "Certificates travel faster than the seed.",
            recommendation = "ENGAGE_WITH_MEASURES",
            reason = "The risk is known and small.",
        });
    }

    private static Dictionary<string, object?> On(JsonNode dossier, string field, object given) =>
        new() { ["dossier"] = Text(dossier, "id"), ["version"] = dossier["version"]!.GetValue<int>(), [field] = given };

    private static List<JsonNode> Nodes(JsonNode dossier, string field) => [.. dossier[field]!["nodes"]!.AsArray().Select(node => node!)];

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
