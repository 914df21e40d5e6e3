namespace Benchmarks.Names;

/// <summary>A Latin name in the script that its bearer writes; roughly, as names are.</summary>
internal static class OtherScript
{
    private static readonly (string Latin, string Written)[] _cyrillic =
    [
        ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("ya", "я"), ("yu", "ю"), ("yo", "ё"), ("a", "а"), ("b", "б"), ("v", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("y", "й"),
        ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "к"), ("x", "кс"), ("w", "в"), ("j", "й"), ("q", "к"),
    ];

    // Short vowels are not written.
    private static readonly (string Latin, string Written)[] _arabic =
    [
        ("al-", "ال"), ("sh", "ش"), ("kh", "خ"), ("gh", "غ"), ("th", "ث"), ("dh", "ذ"), ("aa", "ا"), ("ou", "و"), ("oo", "و"), ("ee", "ي"), ("b", "ب"), ("t", "ت"), ("j", "ج"), ("h", "ح"), ("d", "د"), ("r", "ر"), ("z", "ز"), ("s", "س"),
        ("f", "ف"), ("q", "ق"), ("k", "ك"), ("l", "ل"), ("m", "م"), ("n", "ن"), ("w", "و"), ("y", "ي"), ("g", "غ"), ("p", "ب"), ("v", "ف"), ("u", "و"), ("i", "ي"), ("o", ""), ("a", ""), ("e", ""), ("-", " "), ("c", "ك"), ("x", "كس"),
    ];

    public static string Of(string name, string shape)
    {
        var (table, written) = (shape == "arabic" ? _arabic : _cyrillic, new System.Text.StringBuilder());
        for (var at = 0; at < name.Length;)
        {
            var (latin, other) = table.FirstOrDefault(letter => string.CompareOrdinal(name, at, letter.Latin, 0, letter.Latin.Length) == 0);
            written.Append(other ?? name.Substring(at, 1));
            at += latin?.Length ?? 1;
        }

        return written.ToString();
    }
}
