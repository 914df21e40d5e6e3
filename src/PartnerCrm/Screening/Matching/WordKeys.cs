using System.Buffers;

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

    public static void Of(NameWord word, List<uint> keys)
    {
        keys.Clear();
        keys.Add(Hash('=', word.Text, -1));
        if (word.Kind is WordKind.Number) return;
        if (word.Meaning.Length > 0) keys.Add(Hash('m', word.Meaning, -1));
        if (word.Family.Length > 0) keys.Add(Hash('f', word.Family, -1));
        foreach (var variant in word.Variants) keys.Add(Mixed(Step(Step(Start, 'v'), variant)));
        if (word.Text.Length > Longest) return;
        AddSound(word.Sound, keys);
        keys.Add(Hash('s', word.Skeleton, -1));
        if (word.Text.Length is >= 3 and <= LongestShort) AddEachLeftOut('d', word.Text, keys);
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
        AddSound(Sounds.Of(text), keys);
        if (text.Length <= LongestShort + 1) AddEachLeftOut('d', text, keys);
    }

    /// <summary>The key of a word as it is.</summary>
    public static uint Same(ReadOnlySpan<char> text) => Hash('=', text, -1);

    /// <summary>The key of neighbouring words of a name, as they sound when written as one.</summary>
    public static uint Joined(string skeleton) => Hash('j', skeleton, -1);

    /// <summary>The key of a name by the first letters of its words.</summary>
    public static uint Acronym(ReadOnlySpan<char> letters) => Hash('a', letters, -1);

    private const uint Start = 2166136261;

    private static readonly SearchValues<char> DoubtfulSounds = SearchValues.Create("TDJXG");

    // What SoundCost hears as nearly the same, and AbjadCost reads as it, is one letter here; what either may leave out is none.
    private static void AddSound(string sound, List<uint> keys)
    {
        Span<char> heard = stackalloc char[Longest];
        var length = Consonants(sound, "tk", heard);
        // One consonant alone is shared by too many words, unless they are short.
        if (length >= 2 || sound.Length <= 4) keys.Add(Hash('h', heard[..length], -1));
        else keys.Add(Hash('u', sound, -1));
        if (!sound.AsSpan().ContainsAny(DoubtfulSounds)) return;
        var other = Consonants(sound, "s\0", heard);
        if (other >= 2) keys.Add(Hash('h', heard[..other], -1));
    }

    /// <param name="sound">The word as it sounds.</param>
    /// <param name="doubtful">What th and dh are taken for, and what sounds of the throat are.</param>
    /// <param name="heard">Takes the consonants.</param>
    private static int Consonants(string sound, string doubtful, Span<char> heard)
    {
        var length = 0;
        foreach (var sign in sound)
        {
            var letter = sign switch
            {
                'k' or 'g' or 'q' => 'k',
                'X' or 'G' => doubtful[1],
                'J' => doubtful[0] == 't' ? 's' : 'k',
                't' or 'd' => 't',
                'T' or 'D' => doubtful[0],
                's' or 'z' or 'S' or 'C' or 'c' or 'Z' => 's',
                'p' or 'b' or 'f' or 'v' => 'b',
                'a' or 'e' or 'i' or 'o' or 'u' or 'h' or 'w' => '\0',
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
