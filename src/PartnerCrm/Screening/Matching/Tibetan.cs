namespace PartnerCrm.Screening.Matching;

/// <summary>
/// Tibetan, read as it is spoken: of the letters of a syllable the one that carries the vowel or a stack is heard, those before it and on top of it are not, and what follows
/// colours the vowel. The rules are those of the simplified phonetic transcription of the Tibetan and Himalayan Library.
/// </summary>
internal static class Tibetan
{
    private const char First = '\u0F40', Last = '\u0FBC', Between = '\u0F0B', Under = '\u0F90';

    // Letters in the order of the block, aspirated ones of Sanskrit among them.
    private static readonly string[] _letters =
    [
        "k", "kh", "g", "g", "ng", "ch", "ch", "j", "", "ny", "t", "t", "d", "d", "n", "t", "t", "d", "d", "n", "p", "p", "b", "b", "m", "ts", "ts", "dz", "dz", "w", "zh", "z", "", "y", "r", "l", "sh", "sh",
        "s", "h", "", "k", "r",
    ];

    public static bool IsLetter(char letter) => letter is >= First and <= Last;

    /// <summary>The syllable that begins here, how many characters it is with the point behind it, and whether it is a second one: words of names have two.</summary>
    public static (string Latin, int Length, bool EndsWord) Syllable(string name, int start)
    {
        var end = start;
        while (end < name.Length && IsLetter(name[end])) end++;
        var before = 0;
        for (var at = start - 1; at >= 0 && (IsLetter(name[at]) || name[at] == Between); at--) before += name[at] == Between ? 1 : 0;
        return (Read(name.AsSpan(start, end - start)), end - start + (end < name.Length && name[end] == Between ? 1 : 0), before % 2 == 1);
    }

    private static string Read(ReadOnlySpan<char> syllable)
    {
        var stacks = Stacks(syllable);
        if (stacks.Count == 0) return "";
        var root = Root(stacks);
        var (onset, vowel) = (Onset(stacks[root].Letters, root > 0 ? stacks[root - 1].Letters : ""), stacks[root].Vowel is '\0' ? 'a' : stacks[root].Vowel);
        if (root + 1 >= stacks.Count) return onset + vowel;
        var suffix = stacks[root + 1].Letters[0];
        if (vowel == 'a' && suffix is 'ད' or 'ན' or 'ལ' or 'ས') vowel = 'e';
        return onset + vowel + suffix switch { 'ག' => "k", 'ང' => "ng", 'ན' => "n", 'བ' => "p", 'མ' => "m", 'ར' => "r", 'ལ' => "l", _ => "" };
    }

    // Each letter with those written under it, as letters of their own, and its vowel.
    private static List<(string Letters, char Vowel)> Stacks(ReadOnlySpan<char> syllable)
    {
        List<(string Letters, char Vowel)> stacks = [];
        foreach (var letter in syllable)
        {
            if (letter < '\u0F6D') stacks.Add(($"{letter}", '\0'));
            else if (stacks.Count == 0) continue;
            else if (letter >= Under) stacks[^1] = (stacks[^1].Letters + (char)(letter - Under + First), stacks[^1].Vowel);
            else if (letter switch { '\u0F72' or '\u0F80' => 'i', '\u0F74' => 'u', '\u0F7A' or '\u0F7B' => 'e', '\u0F7C' or '\u0F7D' => 'o', _ => '\0' } is not '\0' and var vowel)
                stacks[^1] = (stacks[^1].Letters, vowel);
        }

        return stacks;
    }

    private static int Root(List<(string Letters, char Vowel)> stacks)
    {
        var marked = stacks.FindIndex(stack => stack.Vowel != '\0' || stack.Letters.Length > 1);
        if (marked >= 0) return marked;
        // Without a mark the second of three is the root, unless the last two end a syllable together.
        var endsInTwo = stacks is [_, { Letters: "ག" or "ང" or "བ" or "མ" }, { Letters: "ས" }];
        return stacks.Count > 2 && !endsInTwo && stacks[0].Letters is "ག" or "ད" or "བ" or "མ" or "འ" ? 1 : 0;
    }

    private static string Onset(string stack, string prefix)
    {
        if (stack == "ལཧ") return "lh";
        var under = stack.Length > 1 && stack[^1] == 'ཝ' ? stack[..^1] : stack;
        var heard = under.Length > 1 && under[0] is 'ར' or 'ལ' or 'ས' && under[1] is not ('ཡ' or 'ར' or 'ལ') ? under[1..] : under;
        if (prefix == "ད" && heard is "བ" or "བཡ") return heard == "བ" ? "w" : "y";
        var (first, second) = (Letter(heard[0]), heard.Length > 1 ? heard[1] : '\0');
        return (first, second) switch
        {
            ("p", 'ཡ') => "ch",
            ("b", 'ཡ') => "j",
            ("m", 'ཡ') => "ny",
            (_, 'ཡ') => $"{first}y",
            ("k" or "kh" or "t" or "p", 'ར') => "tr",
            ("g" or "d" or "b", 'ར') => "dr",
            ("h", 'ར') => "hr",
            ("z", 'ལ') => "d",
            (_, 'ལ') => "l",
            _ => first,
        };
    }

    private static string Letter(char letter) => letter - First is var place && place < _letters.Length ? _letters[place] : "";
}
