namespace PartnerCrm.Screening.Matching;

/// <summary>What a word of a name is good for.</summary>
internal enum WordKind
{
    /// <summary>A word that tells parties apart.</summary>
    Distinct,

    /// <summary>A part of personal names that very many people share.</summary>
    Common,

    /// <summary>A single letter.</summary>
    Initial,

    /// <summary>A small word inside names.</summary>
    Particle,

    /// <summary>A title of a person.</summary>
    Title,

    /// <summary>A word that any organization may carry.</summary>
    Generic,

    /// <summary>A word for what an organization does.</summary>
    Trade,

    /// <summary>A word that organizations add and drop: group, holding.</summary>
    Empty,

    /// <summary>A country in an organization's name.</summary>
    Country,

    /// <summary>A country or people with which an organization's name begins; it is often left out.</summary>
    LeadingCountry,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A word that the name says a second time.</summary>
    Repeated,
}

/// <summary>A folded word with what the comparison needs of it.</summary>
internal sealed record NameWord(string Text, WordKind Kind, string Meaning, bool Abjad, int[] Variants)
{
    /// <summary>The family of words that name nearly the same kind of body; empty for none.</summary>
    public string Family { get; init; } = "";

    /// <summary>Whether many people are called so.</summary>
    public bool IsKnownName { get; init; }

    /// <summary>Whether it was written in another script.</summary>
    public bool Foreign { get; init; }

    /// <summary>The Chinese characters or Korean syllables in which it was written; empty for none.</summary>
    public string Syllables { get; init; } = "";

    /// <summary>Whether it is a Chinese name: one or two characters.</summary>
    public bool IsMandarin => Syllables.Length is 1 or 2 && EastAsianNames.IsHan(Syllables[0]);

    /// <summary>Which letters the word has, one bit each.</summary>
    public uint Letters { get; } = Text.Aggregate(0u, (letters, letter) => letters | (1u << (letter & 31)));

    /// <summary>How much another spelling may differ.</summary>
    public double Allowed { get; } = EditCost.Allowed(Text.Length);

    /// <summary>Whether nothing but its spelling can make another word the same.</summary>
    public bool IsPlain { get; } = Kind is WordKind.Distinct or WordKind.Common or WordKind.Repeated && Meaning.Length == 0 && !Abjad && Variants.Length == 0;

    /// <summary>The sounds a spelling hardly changes.</summary>
    public string Skeleton => field ??= Matching.Skeleton.Of(Text);

    /// <summary>The word as it sounds.</summary>
    public string Sound => field ??= Sounds.Of(Text);

    /// <summary>Which families of consonants the word has; see <see cref="Matching.Skeleton.Apart"/>.</summary>
    public uint Consonants { get; } = Matching.Skeleton.Families(Text);

    /// <summary>How much of the name the word is: what its absence costs.</summary>
    public double Share { get; } = Kind switch
    {
        // Another country is another company.
        WordKind.Country => 2,
        WordKind.Distinct or WordKind.Common or WordKind.Number or WordKind.LeadingCountry => 1,
        WordKind.Trade => 0.7,
        WordKind.Initial => 0.5,
        WordKind.Generic => 0.4,
        WordKind.Empty => 0.2,
        WordKind.Repeated => 0.2,
        _ => 0.1,
    };

    /// <summary>How much it proves when both names have it.</summary>
    public double Evidence { get; } = Kind switch
    {
        WordKind.Distinct => Text.Length <= 2 ? 0.5 : Text.Length == 3 ? 0.7 : 1,
        WordKind.Number => 0.5,
        WordKind.Common => 0.47,
        WordKind.Trade or WordKind.Country or WordKind.LeadingCountry => 0.35,
        WordKind.Initial => 0.25,
        _ => 0,
    };
}

/// <summary>A name made ready for comparison, once.</summary>
internal sealed record PreparedName(string Written, bool IsPerson, NameWord[] Words, IReadOnlyList<string> LegalForms);
