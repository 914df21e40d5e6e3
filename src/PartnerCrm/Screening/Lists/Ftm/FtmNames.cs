using System.Text;

namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>The names of a FollowTheMoney party.</summary>
internal static class FtmNames
{
    private static readonly (string Property, AliasQuality Quality, string? Note)[] Others =
    [
        ("name", AliasQuality.Good, null), ("alias", AliasQuality.AlsoKnownAs, null), ("previousName", AliasQuality.FormerlyKnownAs, null),
        ("weakAlias", AliasQuality.Low, null), ("abbreviation", AliasQuality.AlsoKnownAs, "abbreviation"),
    ];

    public static IReadOnlyList<string> OtherScripts(FtmEntity party) => [.. party.All("name").Where(name => name != party.Name && !IsLatin(name))];

    /// <summary>Every other name once, by the first property that has it.</summary>
    public static IReadOnlyList<ListedAlias> Aliases(FtmEntity party)
    {
        var known = new HashSet<string>(OtherScripts(party), StringComparer.Ordinal) { party.Name };
        return [.. Others.SelectMany(other => party.All(other.Property).Where(known.Add).Select(name => new ListedAlias { Name = name, Quality = other.Quality, Note = other.Note }))];
    }

    private static bool IsLatin(string name) => name.EnumerateRunes().All(rune => !Rune.IsLetter(rune) || rune.Value < 0x250 || rune.Value is >= 0x1E00 and < 0x1F00);
}
