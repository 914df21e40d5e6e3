using System.Globalization;

namespace Benchmarks;

/// <summary>How it is measured, and what.</summary>
/// <param name="Works">The works that were asked for; empty for all that are run unasked.</param>
/// <param name="Connections">How many connections send requests.</param>
/// <param name="Rounds">How many rounds each side is measured.</param>
/// <param name="Round">How long a round is.</param>
/// <param name="Thousands">How many thousand entries a list that is imported has; 0 for a million.</param>
internal sealed record Settings(IReadOnlyList<string> Works, int Connections = 16, int Rounds = 6, TimeSpan Round = default, int Thousands = 0)
{
    public static Settings Read(IReadOnlyList<string> arguments)
    {
        var settings = new Settings([]) { Round = TimeSpan.FromSeconds(3) };
        for (var i = 0; i < arguments.Count; i++)
        {
            settings = arguments[i] switch
            {
                "--connections" => settings with { Connections = Number(i++) },
                "--rounds" => settings with { Rounds = Number(i++) },
                "--seconds" => settings with { Round = TimeSpan.FromSeconds(Number(i++)) },
                "--thousands" => settings with { Thousands = Number(i++) },
                ['-', ..] => throw new BenchmarkFailed($"There is no option {arguments[i]}. There are --connections N, --rounds N, --seconds N and --thousands N."),
                var work => settings with { Works = [.. settings.Works, work] },
            };
        }

        return settings;

        int Number(int option) => option + 1 < arguments.Count && int.TryParse(arguments[option + 1], CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1000
            ? number : throw new BenchmarkFailed($"{arguments[option]} needs a number from 1 to 1000.");
    }
}
