namespace PartnerCrm.Screening.Matching;

/// <summary>Korean syllables are built from letters by arithmetic, so they need no table of eleven thousand.</summary>
internal static class Hangul
{
    private static readonly string[] _first = ["g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "j", "j", "ch", "k", "t", "p", "h"];
    private static readonly string[] _vowel =
        ["a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"];
    private static readonly string[] _last =
        ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "p", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    public static string Latin(char syllable)
    {
        var index = syllable - '\uAC00';
        return _first[index / 588] + _vowel[index % 588 / 28] + _last[index % 28];
    }
}
