using System.Collections.Concurrent;

namespace PartnerCrm.Screening.Matching;

/// <summary>
/// All names of one kind as numbers of words, and for each word the names that have it. Names are numbered from 0 in the order in which they came. It never changes once
/// built, so any number of threads may search it.
/// </summary>
internal sealed class TokenIndex
{
    /// <summary>A word of a smaller share hardly counts: it finds nothing, and its absence costs nothing.</summary>
    public const double LeastShare = 0.15;

    private readonly int[] wordStarts;
    private readonly int[] words;
    private readonly int[] nameStarts;
    private readonly int[] names;
    private readonly float[] shares;
    private readonly byte[] initials;
    private readonly KeyTable joined;
    private readonly ConcurrentBag<CandidateSearch> idle = [];

    private TokenIndex(bool person, WordIndex vocabulary, Builder built)
    {
        (Person, Vocabulary, joined) = (person, vocabulary, built.Joined.Build());
        (wordStarts, words, shares, initials) = ([.. built.WordStarts], [.. built.Words], [.. built.Shares], [.. built.Initials]);
        nameStarts = new int[vocabulary.Count + 1];
        foreach (var word in words) nameStarts[word + 1]++;
        for (var word = 0; word < vocabulary.Count; word++) nameStarts[word + 1] += nameStarts[word];
        names = new int[words.Length];
        var filled = nameStarts.AsSpan(0, vocabulary.Count).ToArray();
        for (var name = 0; name < shares.Length; name++)
        {
            foreach (var word in WordsOf(name)) names[filled[word]++] = name;
        }
    }

    public bool Person { get; }

    public WordIndex Vocabulary { get; }

    public int Count => shares.Length;

    /// <summary>Bytes that it holds beside the words' own.</summary>
    public long Size => joined.Size + Vocabulary.Size + (4L * (wordStarts.Length + words.Length + nameStarts.Length + names.Length + shares.Length)) + initials.Length;

    /// <summary>The words of a name, in their order.</summary>
    public ReadOnlySpan<int> WordsOf(int name) => words.AsSpan(wordStarts[name], wordStarts[name + 1] - wordStarts[name]);

    /// <summary>The names that have a word, ascending; twice where it is in them twice.</summary>
    public ReadOnlySpan<int> NamesWith(int word) => names.AsSpan(nameStarts[word], nameStarts[word + 1] - nameStarts[word]);

    /// <summary>The names of which some neighbouring words are, written as one, the asked word or sound like it.</summary>
    public ReadOnlySpan<int> NamesJoining(NameWord word) => joined.Of(JoinedKey(word.Text, word.Skeleton));

    /// <summary>The names of which some words from the first on have these first letters.</summary>
    public ReadOnlySpan<int> NamesShortenedTo(string acronym) => joined.Of(WordKeys.Acronym(acronym));

    /// <summary>The share of all words of a name that count.</summary>
    public float ShareOf(int name) => shares[name];

    /// <summary>For how many words of another name its initials may stand.</summary>
    public byte InitialsOf(int name) => initials[name];

    /// <summary>The names that may be the asked one, the most promising first.</summary>
    public int[] Candidates(PreparedName asked)
    {
        if (!idle.TryTake(out var search)) search = new CandidateSearch(this);
        var found = search.Run(asked);
        idle.Add(search);
        return found;
    }

    /// <summary>What a name weighs: its words that count, or all where none does.</summary>
    public static double Weight(ReadOnlySpan<NameWord> words)
    {
        double heavy = 0, all = 0;
        foreach (var word in words)
        {
            all += word.Share;
            if (word.Share >= LeastShare) heavy += word.Share;
        }

        return heavy > 0 ? heavy : all;
    }

    /// <summary>For how many words of another name a word may stand by their first letters.</summary>
    public static int Initials(NameWord word) => word.Kind is WordKind.Initial ? 1
        : word.Text.Length is 2 or 3 && !word.Text.Any(Skeleton.IsVowel) ? word.Text.Length : 0;

    // Whether breath is heard depends on the vowels around it, which some scripts leave out.
    private static uint JoinedKey(string text, string skeleton) => WordKeys.Joined(Skeleton.WithoutBreath(skeleton) is { Length: >= 3 } sounds ? sounds : text);

    public sealed class Builder(bool person)
    {
        private readonly WordIndex.Builder vocabulary = new();

        public List<int> WordStarts { get; } = [0];

        public List<int> Words { get; } = [];

        public List<float> Shares { get; } = [];

        public List<byte> Initials { get; } = [];

        public KeyTable.Builder Joined { get; } = new();

        public void Add(PreparedName name)
        {
            var number = Shares.Count;
            foreach (var word in name.Words) Words.Add(vocabulary.Add(word));
            WordStarts.Add(Words.Count);
            Shares.Add((float)Weight(name.Words));
            Initials.Add((byte)Math.Min(255, name.Words.Sum(TokenIndex.Initials)));
            if (!person) Shorten(number, name.Words);
            for (var start = 0; start + 1 < name.Words.Length; start++)
            {
                Join(number, name.Words.AsSpan(start, 2));
                if (start + 2 < name.Words.Length) Join(number, name.Words.AsSpan(start, 3));
            }
        }

        public TokenIndex Build() => new(person, vocabulary.Build(), this);

        private void Shorten(int number, NameWord[] words)
        {
            foreach (var (letters, _, _) in Acronyms.Of(words)) Joined.Add(WordKeys.Acronym(letters), number);
        }

        private void Join(int number, ReadOnlySpan<NameWord> words)
        {
            var text = words.Length == 2 ? words[0].Text + words[1].Text : words[0].Text + words[1].Text + words[2].Text;
            if (text.Length is < 5 or > 32 || words[0].Kind is WordKind.Number || words[1].Kind is WordKind.Number) return;
            Joined.Add(JoinedKey(text, Skeleton.Of(text)), number);
            // Arabic writes both as one word, Nur al-Din and Nuruddin.
            if (JoinedWords.Heard(words) is var heard && heard.Length < text.Length) Joined.Add(JoinedKey(heard, Skeleton.Of(heard)), number);
        }
    }
}
