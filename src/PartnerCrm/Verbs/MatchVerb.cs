using System.CommandLine;
using System.Globalization;
using PartnerCrm.Data;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Screening.Matching.Measuring;

namespace PartnerCrm.Verbs;

/// <summary><c>match FILE.csv</c>: scores pairs of names, and measures the scores where the file says which pairs are the same.</summary>
internal static class MatchVerb
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A CSV file with a header: name1 and name2, optionally schema (Person, Company, ...) and is_match (true or false). Other columns are passed through.",
        };
        var threshold = new Option<double>("--threshold")
        {
            Description = "From which score on, 0 to 1, a pair counts as the same in what is measured.",
            DefaultValueFactory = _ => NameMatcher.DefaultThreshold,
            CustomParser = text =>
            {
                if (double.TryParse(text.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1) return value;
                text.AddError($"'{text.Tokens[0].Value}' is no threshold: give a number from 0 to 1, such as 0.7.");
                return 0;
            },
        };
        var command = new Command("match", "Scores pairs of names; needs no database. The rows go to the output with a column 'score', what is measured goes to the error stream.") { file, threshold };
        command.SetAction((line, _) => Verb.Run(stop => Match(line.GetValue(file)!, line.GetValue(threshold), stop)));
        return command;
    }

    private static async Task Match(FileInfo file, double threshold, CancellationToken stop)
    {
        if (!file.Exists) throw new CannotStart($"There is no file '{file}'. Name a CSV file with columns name1 and name2.");
        using var rows = new PairFile(file.FullName);
        await using var output = Console.OpenStandardOutput();
        var pairs = rows.Score(new NameMatcher(), output, stop);
        foreach (var text in QualityLines.Of(pairs, threshold)) await Console.Error.WriteLineAsync(text);
    }
}
