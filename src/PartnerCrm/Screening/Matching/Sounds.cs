using System.Text;

namespace PartnerCrm.Screening.Matching;

/// <summary>
/// A word as it sounds, one sign for each sound, however a language spells it: Hussein and Husayn, Shcherbakov and Chtcherbakov.
/// Capitals are sounds that Latin letters write in twos: S as in ship, C as in chip, Z as in vision, J as in jet, X as in loch, G as in Baghdad, T as in thin, D as in this, Q for a c that some read as s and others as k, N for a nasal that may be none.
/// </summary>
internal static class Sounds
{
    // The longest spelling first.
    private static readonly (string Letters, string Sound)[] _spellings =
    [
        ("dsch", "J"), ("tsch", "C"), ("shch", "S"), ("chtch", "S"),
        ("dkh", "D"), ("gkh", "G"), ("tkh", "T"), ("sch", "S"), ("tch", "C"), ("dzh", "J"), ("igh", "i"),
        ("kh", "X"), ("gh", "G"), ("ph", "f"), ("sh", "S"), ("ch", "C"), ("th", "T"), ("dh", "D"), ("zh", "Z"), ("dj", "J"), ("ts", "c"), ("tz", "c"), ("dz", "z"), ("ds", "c"),
        ("cz", "C"), ("sz", "S"), ("ck", "k"), ("qu", "k"), ("hs", "S"), ("ks", "ks"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ai", "e"), ("ay", "e"), ("ei", "e"), ("ey", "e"), ("ae", "e"), ("aa", "a"),
    ];

    // Endings that say no more than whether a man or a woman bears the name, or that it is one of a place.
    private static readonly (string Ending, string Plain)[] _endings =
    [
        ("skaya", "ski"), ("skaia", "ski"), ("skaja", "ski"), ("skiy", "ski"), ("skii", "ski"), ("skij", "ski"), ("skyi", "ski"), ("sky", "ski"), ("ska", "ski"),
        ("ova", "ov"), ("eva", "ev"), ("ina", "in"), ("yna", "in"),
    ];

    public static string Of(string word)
    {
        var plain = Plain(word);
        var sound = new StringBuilder(plain.Length);
        for (var index = 0; index < plain.Length;)
        {
            var (letters, signs) = Next(plain, index);
            // A sound is written once however often its letter is.
            foreach (var sign in signs)
            {
                if (sound.Length == 0 || sound[^1] != sign) sound.Append(sign);
            }

            index += letters;
        }

        return sound.ToString();
    }

    private static string Plain(string word)
    {
        foreach (var (ending, plain) in _endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length] + plain;
        }

        return word;
    }

    private static (int Letters, string Signs) Next(string word, int index)
    {
        var rest = word.AsSpan(index);
        foreach (var (letters, sound) in _spellings)
        {
            if (rest.StartsWith(letters, StringComparison.Ordinal)) return (letters.Length, sound);
        }

        var after = rest.Length > 1 ? rest[1] : '\0';
        return (1, rest[0] switch
        {
            'c' => after is 'e' or 'i' or 'y' ? "Q" : "k",
            'q' => "k",
            'x' => index == 0 ? "S" : "ks",
            'y' => "i",
            NameFold.Apart => "",
            GreekLetters.Nasal => "N",
            'j' => "J",
            // At the end it is not heard.
            'h' when rest.Length == 1 && index > 0 && Skeleton.IsVowel(word[index - 1]) => "",
            _ => rest[..1].ToString(),
        });
    }
}
