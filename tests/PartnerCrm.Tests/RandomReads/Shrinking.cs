using System.Text.Json;
using GraphQL.Language;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Makes a failing question smaller, as long as it fails.</summary>
internal static class Shrinking
{
    private const int Tries = 400;

    /// <summary>The smallest question found that is answered wrongly, and how.</summary>
    public static async Task<string> Tell(Question question, string difference, Func<Question, Task<string?>> wrong)
    {
        var first = Written(question);
        var tries = Tries;
        for (var found = true; found && tries > 0;)
        {
            found = false;
            foreach (var smaller in SmallerDocuments.Of(question.Document))
            {
                if (tries-- == 0) break;
                var (document, unused) = SmallerDocuments.WithoutUnused(smaller);
                var next = question with { Document = document, Variables = question.Variables.Where(variable => !unused.Contains(variable.Key)).ToDictionary() };
                if (await wrong(next) is not { } still) continue;
                (question, difference, found) = (next, still, true);
                break;
            }
        }

        return $"{question.Actor.Name} was answered wrongly: {difference}\n{Written(question)}\nIt was first met as\n{first}";
    }

    private static string Written(Question question) => $"{Printer.Print(question.Document)}\nvariables {JsonSerializer.Serialize(question.Variables)}";
}
