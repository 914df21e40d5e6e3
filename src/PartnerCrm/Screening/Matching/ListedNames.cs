using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>A name under which a listed party is searched.</summary>
internal readonly record struct ListedName(string Text, ListedNameSource Source, AliasQuality? Quality);

/// <summary>The names of a listed party. Lists put several names, acronyms and remarks into one field: each is a name of its own.</summary>
internal static class ListedNames
{
    public static IEnumerable<ListedName> Of(ListedParty party) =>
        Parts(party.PrimaryName).Select(name => new ListedName(name, ListedNameSource.PrimaryName, null))
            .Concat(party.OriginalScriptNames.SelectMany(Parts).Select(name => new ListedName(name, ListedNameSource.OriginalScript, null)))
            .Concat(party.Aliases.SelectMany(alias => Parts(alias.Name).Select(name => new ListedName(name, ListedNameSource.Alias, alias.Quality))))
            .DistinctBy(name => name.Text);

    private static IEnumerable<string> Parts(string text)
    {
        yield return text;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 && !text.Contains(';', StringComparison.Ordinal)) yield break;
        foreach (var part in text.Split(['(', ')', '[', ']', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A part with many words or digits is a remark, not a name.
            if (part.Length > 1 && part != text && part.Count(letter => letter == ' ') < 10 && !part.Any(char.IsAsciiDigit)) yield return part;
        }

        if (open > 0 && text.IndexOf(')', open) is var close && close > 0 && close < text.Length - 1) yield return $"{text[..open]}{text[(close + 1)..]}".Trim();
    }
}
