using System.Globalization;
using System.Text;

namespace Benchmarks.Names;

/// <summary>How names are written otherwise: what a clerk, another keyboard or another country's habit does to them.</summary>
internal static class Mangling
{
    // Habits of transliteration and spelling; either way round.
    private static readonly (string One, string Other)[] _habits =
    [
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("kh", "h"), ("gh", "g"), ("dj", "j"), ("sh", "ch"), ("y", "i"), ("q", "k"), ("c", "k"), ("ei", "ai"), ("ev", "iev"), ("ks", "x"), ("v", "w"), ("e", "i"), ("o", "u"),
        ("tz", "z"), ("ph", "f"), ("aa", "a"), ("ss", "s"), ("mm", "m"), ("th", "t"),
    ];

    public static IReadOnlyList<(string Name, Func<string, Draw, string> Mangle)> All { get; } =
        [("accents dropped", (name, _) => Plain(name)), ("words swapped", Swapped), ("one letter wrong", OneLetterWrong), ("transliterated otherwise", Respelled), ("a space less", Joined), ("as it is", (name, _) => name)];

    public static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));

    public static string Swapped(string name, Draw draw)
    {
        var words = name.Split(' ');
        var one = draw.Below(words.Length);
        (words[0], words[one]) = (words[one], words[0]);
        return string.Join(' ', words);
    }

    public static string OneLetterWrong(string name, Draw draw)
    {
        var places = Enumerable.Range(0, name.Length).Where(place => char.IsLetter(name[place])).ToList();
        var at = draw.Any(places);
        var letter = (char)('a' + draw.Below(26));
        return draw.Below(4) switch
        {
            0 => name[..at] + name[(at + 1)..],
            1 => name[..at] + letter + name[at..],
            2 when at + 1 < name.Length && name[at + 1] != ' ' => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
            _ => name[..at] + letter + name[(at + 1)..],
        };
    }

    public static string Respelled(string name, Draw draw)
    {
        for (var tries = 0; tries < 12; tries++)
        {
            var (one, other) = draw.Any(_habits);
            var (from, to) = draw.Once(0.5) ? (one, other) : (other, one);
            if (name.IndexOf(from, 1, StringComparison.Ordinal) is > 0 and var at && name[at - 1] != ' ') return $"{name[..at]}{to}{name[(at + from.Length)..]}";
        }

        return name;
    }

    private static string Joined(string name, Draw draw)
    {
        var spaces = Enumerable.Range(0, name.Length).Where(place => name[place] is ' ' or '-').ToList();
        return spaces.Count == 0 ? name : name.Remove(draw.Any(spaces), 1);
    }
}
