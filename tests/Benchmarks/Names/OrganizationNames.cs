namespace Benchmarks.Names;

/// <summary>Names of organizations: coined words, places and people, with the words that everybody uses.</summary>
internal sealed class OrganizationNames(WordParts parts)
{
    private readonly string[] families = [.. parts.Cultures.SelectMany(culture => culture.Families)];

    public string Next(Draw draw)
    {
        var legal = draw.Once(0.6) ? " " + Ranked("legal", draw) : "";
        return draw.Below(10) switch
        {
            0 => $"{draw.Any(parts.Organizations["head"])} {Place(draw)} {Coined(draw)}",
            1 => $"{Any("place", draw)} {Ranked("trade", draw)} {Ranked("generic", draw)}{legal}",
            2 => $"{draw.Any(families)} & sons {Ranked("trade", draw)}{legal}",
            3 => $"{draw.Any(families)} {Coined(draw)} {Ranked("trade", draw)}{legal}",
            4 => $"{Coined(draw)} {Coined(draw)} {Ranked("generic", draw)}{legal}",
            5 => $"{Coined(draw)} {Ranked("trade", draw)} and {Ranked("trade", draw)} {Ranked("generic", draw)}{legal}",
            6 => $"{Coined(draw)} {draw.Below(99) + 1} {Ranked("trade", draw)}{legal}",
            _ => $"{Coined(draw)} {Ranked("trade", draw)}{(draw.Once(0.4) ? " " + Ranked("generic", draw) : "")}{legal}",
        };
    }

    /// <summary>The first letters of the words, as organizations call themselves.</summary>
    public static string Acronym(string name) => string.Concat(name.Split(' ').Where(word => word.Length > 3).Select(word => char.ToUpperInvariant(word[0])));

    private string Place(Draw draw) => draw.Once(0.5) ? Any("place", draw) : Coined(draw);

    private string Coined(Draw draw)
    {
        var word = Any("syllable", draw) + Any("syllable", draw);
        if (draw.Once(0.6)) word += Any("syllable", draw);
        return word + Any("ending", draw);
    }

    private string Any(string table, Draw draw) => draw.Any(parts.Organizations[table]);

    private string Ranked(string table, Draw draw) => draw.Ranked(parts.Organizations[table]);
}
