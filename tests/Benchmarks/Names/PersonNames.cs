namespace Benchmarks.Names;

/// <summary>Names of persons, as their cultures build them.</summary>
internal sealed class PersonNames(WordParts parts)
{
    private readonly Culture[] byShare = [.. parts.Cultures.SelectMany(culture => Enumerable.Repeat(culture, culture.Share))];

    public (string Name, Culture Culture) Next(Draw draw)
    {
        var culture = draw.Any(byShare);
        return (string.Join(' ', Words(culture, draw)), culture);
    }

    private static IEnumerable<string> Words(Culture culture, Draw draw)
    {
        var woman = draw.Once(0.2);
        var given = Given(culture, draw, woman);
        switch (culture.Shape)
        {
            case "arabic":
                yield return given;
                for (var more = draw.Below(3); more >= 0; more--) yield return Given(culture, draw, false);
                if (draw.Once(0.75)) yield return (draw.Once(0.7) ? "al-" : "") + Family(culture, draw);
                break;
            case "russian":
                yield return given;
                if (draw.Once(0.7)) yield return draw.Ranked(culture.Men) + (woman ? "ovna" : "ovich");
                yield return Family(culture, draw) + (woman ? "a" : "");
                break;
            case "spanish":
                yield return given;
                if (draw.Once(0.4)) yield return Given(culture, draw, woman);
                yield return Family(culture, draw);
                if (draw.Once(0.6)) yield return Family(culture, draw);
                break;
            case "chinese":
                yield return draw.Ranked(culture.Families);
                yield return draw.Once(0.25) ? given : draw.Once(0.5) ? $"{draw.Any(culture.Firsts)}{draw.Any(culture.Lasts)}" : $"{draw.Any(culture.Firsts)} {draw.Any(culture.Lasts)}";
                break;
            default:
                yield return given;
                if (draw.Once(0.3)) yield return culture.Shape == "english" && draw.Once(0.4) ? $"{(char)('a' + draw.Below(26))}." : Given(culture, draw, woman);
                yield return Family(culture, draw);
                break;
        }
    }

    private static string Given(Culture culture, Draw draw, bool woman) =>
        // Most people have a usual name, some one that hardly anybody has.
        draw.Once(0.93) ? draw.Ranked(woman ? culture.Women : culture.Men) : draw.Any(culture.Firsts) + draw.Any(culture.Lasts);

    private static string Family(Culture culture, Draw draw)
    {
        if (draw.Once(0.3)) return draw.Ranked(culture.Families);
        var first = culture.Firsts[draw.Rank(culture.Firsts.Length)];
        return (draw.Once(0.6) ? draw.Any(culture.Firsts) + (draw.Once(0.4) ? draw.Any(culture.Firsts) : "") : "") + first + draw.Any(culture.Lasts);
    }
}
