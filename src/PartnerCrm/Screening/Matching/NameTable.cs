namespace PartnerCrm.Screening.Matching;

/// <summary>The listed names of one kind, column by column: a million names must not be a million objects.</summary>
internal sealed class NameTable
{
    private readonly TokenIndex tokens;
    private readonly string[] texts;
    private readonly int[] parties;
    private readonly (ListedNameSource Source, byte Quality)[] origins;
    private readonly ushort[] forms;
    private readonly string[][] knownForms;

    private NameTable(Builder built) =>
        (tokens, texts, parties, origins, forms, knownForms) = (built.Tokens.Build(), [.. built.Texts], [.. built.Parties], [.. built.Origins], [.. built.Forms], [.. built.KnownForms]);

    public int Count => texts.Length;

    /// <summary>Bytes that it holds beside texts and the words' own.</summary>
    public long Size => tokens.Size + (16L * texts.Length);

    public int Words => tokens.Vocabulary.Count;

    /// <summary>The numbers of the names that are worth a comparison, the most promising first.</summary>
    public int[] Candidates(PreparedName asked) => tokens.Candidates(asked);

    /// <summary>A name ready for comparison, as it was when it was filed.</summary>
    public PreparedName Prepared(int name)
    {
        var numbers = tokens.WordsOf(name);
        var words = new NameWord[numbers.Length];
        for (var place = 0; place < words.Length; place++) words[place] = tokens.Vocabulary[numbers[place]];
        return new(texts[name], tokens.Person, words, knownForms[forms[name]]);
    }

    public int Party(int name) => parties[name];

    public ListedName Listed(int name) => new(texts[name], origins[name].Source, origins[name].Quality == 0 ? null : (Lists.AliasQuality)(origins[name].Quality - 1));

    public sealed class Builder(bool person)
    {
        private readonly Dictionary<string, ushort> numbers = new(StringComparer.Ordinal) { [""] = 0 };

        public TokenIndex.Builder Tokens { get; } = new(person);

        public List<string> Texts { get; } = [];

        public List<int> Parties { get; } = [];

        public List<(ListedNameSource Source, byte Quality)> Origins { get; } = [];

        public List<ushort> Forms { get; } = [];

        public List<string[]> KnownForms { get; } = [[]];

        public void Add(int party, ListedName name, PreparedName prepared)
        {
            Tokens.Add(prepared);
            Texts.Add(name.Text);
            Parties.Add(party);
            Origins.Add((name.Source, (byte)(name.Quality is { } quality ? (int)quality + 1 : 0)));
            var form = string.Join('\n', prepared.LegalForms);
            // Few combinations of legal forms there are; should there be more than fit, the rest go unnamed.
            if (!numbers.TryGetValue(form, out var number) && KnownForms.Count < ushort.MaxValue)
            {
                number = numbers[form] = (ushort)KnownForms.Count;
                KnownForms.Add([.. prepared.LegalForms]);
            }

            Forms.Add(number);
        }

        public NameTable Build() => new(this);
    }
}
