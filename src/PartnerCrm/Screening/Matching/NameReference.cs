using System.Collections.Frozen;

namespace PartnerCrm.Screening.Matching;

/// <summary>The tables under schema/reference/names, as they are compiled in.</summary>
internal sealed class NameReference
{
    private readonly FrozenSet<string> abjadParticles;

    private NameReference()
    {
        Letters = new(Rows("letters"), Rows("han-readings"), Rows("han-simplified"));
        OrganizationWords = Distinct(Rows("organization-words").Select(row => (row[0], (Meaning: row[1], IsTrade: row[2] == "trade"))));
        var particles = Rows("particles").SelectMany(row => NameFold.Words(Letters, row[0], joinDotted: true)).ToLookup(word => word.Abjad, word => word.Text);
        (Particles, abjadParticles) = (particles[false].ToFrozenSet(StringComparer.Ordinal), particles[true].ToFrozenSet(StringComparer.Ordinal));
        Titles = Folded("person-titles").ToFrozenSet(StringComparer.Ordinal);
        CommonParts = Folded("common-name-parts").ToFrozenSet(StringComparer.Ordinal);
        Numbers = Distinct(Rows("numbers").Select(row => (row[0], row[1])));
        // A Roman numeral tells two funds apart, and a small word is a small word, even where some country has a legal form of the same letters.
        LegalForms = new(Rows("legal-forms").Select(row => (Writing: NameFold.Text(Letters, row[0]), row[^1])).Where(form => !Numbers.ContainsKey(form.Writing) && !Particles.Contains(form.Writing)), OrganizationWords.ContainsKey);
        MissingSpaces = new(Latin("legal-forms"), Latin("organization-words"));
        EastAsian = new(Rows("legal-forms").Concat(Rows("organization-words")).Concat(Rows("country-words").SelectMany(row => row.Skip(1).Select(name => new[] { name }))).Select(row => row[0]));
        Variants = Rows("name-variants").SelectMany((row, group) => row.Select(name => (Name: NameFold.Text(Letters, name), Group: group)))
            .ToLookup(row => row.Name, row => row.Group, StringComparer.Ordinal);
        Families = Rows("related-words").SelectMany(row => row.Select(meaning => (meaning, Family: row[0]))).ToFrozenDictionary(row => row.meaning, row => row.Family, StringComparer.Ordinal);
        Countries = Distinct(Rows("countries").SelectMany(row => row.Select(name => (name, row[0]))));
        CountryNames = new(Rows("country-words").SelectMany(row => row.Skip(1).Select(name => (NameFold.Text(Letters, name), row[0]))), Countries);
    }

    /// <summary>The tables of this build: read once, never changed.</summary>
    public static NameReference Shipped { get; } = new();

    public LetterTable Letters { get; }

    public LegalForms LegalForms { get; }

    public MissingSpaces MissingSpaces { get; }

    /// <summary>Words that are told apart where nobody writes spaces.</summary>
    public EastAsianNames EastAsian { get; }

    public FrozenDictionary<string, (string Meaning, bool IsTrade)> OrganizationWords { get; }

    public FrozenSet<string> Particles { get; }

    /// <summary>Whether a word is a small one in its own script: what Arabic or Hebrew letters leave of ibn would be another word in Latin ones (ABN).</summary>
    public bool IsParticle(FoldedWord word) => Particles.Contains(word.Text) || (word.Abjad && abjadParticles.Contains(word.Text));

    public FrozenSet<string> Titles { get; }

    public FrozenSet<string> CommonParts { get; }

    public FrozenDictionary<string, string> Numbers { get; }

    /// <summary>Group numbers by name; two names that share a group are forms of one name.</summary>
    public ILookup<string, int> Variants { get; }

    /// <summary>Families of meanings that name nearly the same kind of body, by meaning.</summary>
    public FrozenDictionary<string, string> Families { get; }

    /// <summary>Countries as organizations' names write them.</summary>
    public CountryNames CountryNames { get; }

    /// <summary>Country codes by folded name or code.</summary>
    public FrozenDictionary<string, string> Countries { get; }

    private FrozenDictionary<string, T> Distinct<T>(IEnumerable<(string Name, T Value)> rows) =>
        rows.Select(row => (Name: NameFold.Text(Letters, row.Name), row.Value)).Where(row => row.Name.Length > 0)
            .DistinctBy(row => row.Name).ToFrozenDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);

    // Single words in Latin letters: what other scripts leave of a word, without its vowels, may be the end of any.
    private FrozenSet<string> Latin(string table) =>
        Rows(table).Where(row => row[0].All(letter => !char.IsLetter(letter) || letter < '\u0250')).Select(row => NameFold.Text(Letters, row[0]))
            .Where(word => word.Length > 1 && !word.Contains(' ', StringComparison.Ordinal) && !Numbers.ContainsKey(word) && !Particles.Contains(word)).ToFrozenSet(StringComparer.Ordinal);

    private IEnumerable<string> Folded(string table) => Rows(table).Select(row => NameFold.Text(Letters, row[0])).Where(name => name.Length > 0);

    private static List<string[]> Rows(string table)
    {
        using var stream = typeof(NameReference).Assembly.GetManifestResourceStream($"reference/names/{table}.txt")
            ?? throw new InvalidOperationException($"schema/reference/names/{table}.txt is not compiled in.");
        using var reader = new StreamReader(stream);
        List<string[]> rows = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        }

        return rows;
    }
}
