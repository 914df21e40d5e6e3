using System.Numerics;

namespace PartnerCrm.Screening.Matching;

/// <summary>
/// The keys under which a word is filed and looked for. Two words that <see cref="WordSimilarity"/> takes for one share a key, save for rare ones: what it counts as
/// alike has to be a key here. A collision of keys only adds a word that the comparison then rejects.
/// </summary>
internal static class WordKeys
{
    // A slip in a short word is found by leaving each letter out; of a long one, one half stays whole. Where vowels differ as well, leaving each consonant out finds it.
    private const int LongestShort = 10;
    private const int LeastLong = 9;
    private const int Half = 5;
    private const int LeastConsonants = 4;
    private const int Longest = 40;

    /// <param name="word">The word.</param>
    /// <param name="asked">Whether it is looked for, not filed: then its doubtful sounds are heard in all ways.</param>
    /// <param name="keys">Takes the keys.</param>
    public static void Of(NameWord word, bool asked, List<uint> keys)
    {
        keys.Clear();
        keys.Add(Hash('=', word.Text, -1));
        if (word.Kind is WordKind.Number) return;
        if (word.Meaning.Length > 0) keys.Add(Hash('m', word.Meaning, -1));
        if (word.Family.Length > 0) keys.Add(Hash('f', word.Family, -1));
        foreach (var variant in word.Variants) keys.Add(Mixed(Step(Step(Start, 'v'), variant)));
        if (word.Text.Length > Longest) return;
        AddSound(word.Sound, word.Foreign, asked, keys);
        keys.Add(Hash('s', word.Skeleton, -1));
        if (word.Text.Length is >= 3 and <= LongestShort) AddEachLeftOut('d', word.Text, keys);
        else if (word.Text.Length == 2) keys.Add(Hash('d', word.Text, -1));
        if (word.Skeleton.Length >= LeastConsonants) AddEachLeftOut('k', word.Skeleton, keys);
        else if (word.Skeleton.Length == LeastConsonants - 1) keys.Add(Hash('k', word.Skeleton, -1));
        // Few consonants among many vowels.
        if (word.Text.Length >= 6 && word.Skeleton.Length == 3) AddEachLeftOut('t', word.Skeleton, keys);
        else if (word.Text.Length >= 5 && word.Skeleton.Length == 2) keys.Add(Hash('t', word.Skeleton, -1));
        if (word.Text.Length < LeastLong) return;
        keys.Add(Hash('p', word.Text.AsSpan(0, Half), -1));
        keys.Add(Hash('q', word.Text.AsSpan(word.Text.Length - Half), -1));
    }

    /// <summary>The keys of words written as one: a space more or less comes with one more slip at most.</summary>
    public static void OfJoined(string skeleton, string text, List<uint> keys)
    {
        keys.Clear();
        keys.Add(Hash('=', text, -1));
        keys.Add(Hash('s', skeleton, -1));
        AddSound(Sounds.Of(text), false, true, keys);
        if (text.Length <= LongestShort + 1) AddEachLeftOut('d', text, keys);
        else if (skeleton.Length >= LeastConsonants) AddEachLeftOut('k', skeleton, keys);
    }

    /// <summary>The key of a word as it is.</summary>
    public static uint Same(ReadOnlySpan<char> text) => Hash('=', text, -1);

    /// <summary>The key of neighbouring words of a name, as they sound when written as one.</summary>
    public static uint Joined(string skeleton) => Hash('j', skeleton, -1);

    /// <summary>The key of a name by the first letters of its words.</summary>
    public static uint Acronym(ReadOnlySpan<char> letters) => Hash('a', letters, -1);

    private const uint Start = 2166136261;

    // Which sounds of a word may be heard in two ways, one bit each.
    private const int Teeth = 1, Throat = 2, Jet = 4, SoftC = 8, Nasal = 16, MostDoubts = 3;

    // Breath and lips, which the other keys hear as nothing or as b, but which are all that some words have.
    private const int Soft = 32, ForeignG = 64;

    // What SoundCost hears as nearly the same, and AbjadCost reads as it, is one letter here; what either may leave out is none.
    private static void AddSound(string sound, bool foreign, bool asked, List<uint> keys)
    {
        Span<char> heard = stackalloc char[Longest];
        var length = Consonants(sound, 0, heard);
        // One consonant alone is shared by too many words, unless they are short.
        if (length >= 2 || sound.Length <= 4) keys.Add(Hash('h', heard[..length], -1));
        else keys.Add(Hash('u', sound, -1));
        var (doubts, soft) = Doubts(sound, foreign && asked, asked);
        if (soft) AddSoft(sound, foreign && asked ? Soft | ForeignG : Soft, keys);
        if (doubts == 0) return;
        for (var heardAs = doubts; heardAs != 0; heardAs = asked ? (heardAs - 1) & doubts : 0)
        {
            var other = Consonants(sound, heardAs, heard);
            if (other >= 2 || (asked && sound.Length <= 4)) keys.Add(Hash('h', heard[..other], -1));
        }
    }

    private static void AddSoft(string sound, int heardAs, List<uint> keys)
    {
        Span<char> heard = stackalloc char[Longest];
        // At the end breath is not heard.
        var ending = sound[^1] is 'h' or 'X' or 'G' && sound.Length > 2 ? sound[..^1] : sound;
        var length = Consonants(ending, heardAs, heard);
        if (length > 0) keys.Add(Hash('y', heard[..length], -1));
        if (!ending.Contains('w', StringComparison.Ordinal)) return;
        length = Consonants(ending.Replace("w", "", StringComparison.Ordinal), heardAs, heard);
        if (length > 0) keys.Add(Hash('y', heard[..length], -1));
    }

    private static (int Doubts, bool Soft) Doubts(string sound, bool foreignG, bool asked)
    {
        var (doubts, soft) = (0, false);
        foreach (var sign in sound)
        {
            soft |= sign is 'h' or 'w' or 'v' or 'X' or 'G' || (foreignG && sign is 'g');
            doubts |= sign switch
            {
                'T' or 'D' => Teeth,
                'X' or 'G' => Throat,
                'J' => Jet,
                'Q' => SoftC,
                'N' => Nasal,
                _ => 0,
            };
        }

        while (asked && BitOperations.PopCount((uint)doubts) > MostDoubts) doubts &= doubts - 1;
        return (doubts, soft);
    }

    /// <param name="sound">The word as it sounds.</param>
    /// <param name="doubts">The sounds that are heard in the less likely way.</param>
    /// <param name="heard">Takes the consonants.</param>
    private static int Consonants(string sound, int doubts, Span<char> heard)
    {
        var length = 0;
        foreach (var sign in sound)
        {
            var letter = sign switch
            {
                'k' or 'q' => 'k',
                'g' => (doubts & ForeignG) != 0 ? 'h' : 'k',
                'X' or 'G' => (doubts & Soft) != 0 ? 'h' : (doubts & Throat) != 0 ? '\0' : 'k',
                'J' => (doubts & Jet) != 0 ? 'k' : 's',
                'Q' => (doubts & SoftC) != 0 ? 'k' : 's',
                't' or 'd' => 't',
                'T' or 'D' => (doubts & Teeth) != 0 ? 's' : 't',
                's' or 'z' or 'S' or 'C' or 'c' or 'Z' => 's',
                'p' or 'b' or 'f' => 'b',
                'v' => (doubts & Soft) != 0 ? 'v' : 'b',
                'w' => (doubts & Soft) != 0 ? 'v' : '\0',
                'h' => (doubts & Soft) != 0 ? 'h' : '\0',
                'N' => (doubts & Nasal) != 0 ? 'n' : '\0',
                'a' or 'e' or 'i' or 'o' or 'u' => '\0',
                _ => sign,
            };
            if (letter != '\0' && length < heard.Length && (length == 0 || heard[length - 1] != letter)) heard[length++] = letter;
        }

        return length;
    }

    private static void AddEachLeftOut(char kind, string word, List<uint> keys)
    {
        keys.Add(Hash(kind, word, -1));
        for (var left = 0; left < word.Length; left++)
        {
            // Either of two equal neighbours leaves the same.
            if (left == 0 || word[left] != word[left - 1]) keys.Add(Hash(kind, word, left));
        }
    }

    private static uint Hash(char kind, ReadOnlySpan<char> word, int leftOut)
    {
        var hash = Step(Start, kind);
        for (var index = 0; index < word.Length; index++)
        {
            if (index != leftOut) hash = Step(hash, word[index]);
        }

        return Mixed(hash);
    }

    private static uint Step(uint hash, int value) => (hash ^ (uint)value) * 16777619;

    // The lower bits choose the place in the table, so every letter has to reach them.
    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
