using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>Why two words count as the same.</summary>
public enum WordMatchReason
{
    /// <summary>Nothing connects them.</summary>
    None,

    /// <summary>They are the same after case, accents and script are set aside.</summary>
    Same,

    /// <summary>They differ by a slip of spelling or transliteration.</summary>
    Spelling,

    /// <summary>One is the initial of the other.</summary>
    Initial,

    /// <summary>They are known forms of one name.</summary>
    KnownVariant,

    /// <summary>They mean the same in an organization's name.</summary>
    SameMeaning,

    /// <summary>They have the same consonants in scripts of which one leaves vowels unwritten.</summary>
    Transliteration,

    /// <summary>They differ by a space.</summary>
    Joined,

    /// <summary>They sound alike as languages spell them.</summary>
    Sound,

    /// <summary>One is made of the first letters of the others.</summary>
    Acronym,
}

/// <summary>What moved a score up or down.</summary>
public enum MatchAdjustmentReason
{
    /// <summary>Each name has a part that the other lacks.</summary>
    DifferentParts,

    /// <summary>One name has parts that the other leaves out.</summary>
    MissingParts,

    /// <summary>The parts come in another order.</summary>
    OtherOrder,

    /// <summary>What the names share is too little to identify anybody.</summary>
    TooLittleShared,

    /// <summary>The numbers in the names differ, or only one of an organization's names has any.</summary>
    DifferentNumbers,

    /// <summary>The list itself calls the alias weak.</summary>
    WeakAlias,

    /// <summary>The date of birth agrees.</summary>
    BirthDateAgrees,

    /// <summary>The date of birth disagrees with every date the list gives.</summary>
    BirthDateDisagrees,

    /// <summary>A country agrees.</summary>
    CountryAgrees,

    /// <summary>No country agrees.</summary>
    CountryDisagrees,

    /// <summary>An identifier of a register agrees, check digits and all.</summary>
    IdentifierAgrees,

    /// <summary>A register gave the two another identifier each.</summary>
    IdentifierDisagrees,
}

/// <summary>Which of a listed party's names was compared.</summary>
public enum ListedNameSource
{
    /// <summary>The name the entry is filed under.</summary>
    PrimaryName,

    /// <summary>The name in its original script.</summary>
    OriginalScript,

    /// <summary>An alias.</summary>
    Alias,
}

/// <summary>Words of the party's name that stand for words of the listed name.</summary>
/// <param name="PartyWords">The words of the party's name.</param>
/// <param name="ListedWords">The words of the listed name.</param>
/// <param name="Similarity">How alike they are, from 0 to 1.</param>
/// <param name="Reason">Why they count as the same.</param>
public sealed record WordMatch(string PartyWords, string ListedWords, double Similarity, WordMatchReason Reason);

/// <summary>One change to the score, from what the words alone gave.</summary>
/// <param name="Reason">What moved the score.</param>
/// <param name="Change">By how much.</param>
public sealed record MatchAdjustment(MatchAdjustmentReason Reason, double Change);

/// <summary>A score and everything it is made of: <see cref="WordScore"/> plus all adjustments is <see cref="Score"/>.</summary>
public sealed record MatchExplanation
{
    /// <summary>How sure the match is, from 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>What the matched words alone give, before any adjustment.</summary>
    public required double WordScore { get; init; }

    /// <summary>What the agreeing words prove: a rare word 1, an everyday one less than half, a title nothing, and less where they only resemble each other.</summary>
    public double Evidence { get; init; }

    /// <summary>The order among hits whose scores are nearly equal: the evidence of the words, the number of parts that agree, and what identifiers, dates of birth and countries add. Higher is more urgent.</summary>
    public double Rank => Math.Round(Evidence + (0.1 * (Words.Count - OnlyInParty.Count - OnlyInListed.Count)) + Adjustments.Sum(adjustment => adjustment.Reason switch
    {
        MatchAdjustmentReason.IdentifierAgrees => 5,
        MatchAdjustmentReason.IdentifierDisagrees => -5,
        MatchAdjustmentReason.BirthDateAgrees => 1,
        MatchAdjustmentReason.BirthDateDisagrees => -1,
        MatchAdjustmentReason.CountryAgrees => 0.3,
        MatchAdjustmentReason.CountryDisagrees => -0.3,
        MatchAdjustmentReason.WeakAlias => -0.5,
        _ => 0,
    }), 2);

    /// <summary>The party's name that was compared.</summary>
    public required string PartyName { get; init; }

    /// <summary>The listed name that was compared.</summary>
    public required string ListedName { get; init; }

    /// <summary>Which of the listed party's names it is.</summary>
    public ListedNameSource ListedNameSource { get; init; }

    /// <summary>The alias's quality, when the listed name is an alias.</summary>
    public AliasQuality? AliasQuality { get; init; }

    /// <summary>The words that match, pair by pair.</summary>
    public required IReadOnlyList<WordMatch> Words { get; init; }

    /// <summary>Words that only the party's name has.</summary>
    public required IReadOnlyList<string> OnlyInParty { get; init; }

    /// <summary>Words that only the listed name has.</summary>
    public required IReadOnlyList<string> OnlyInListed { get; init; }

    /// <summary>Legal forms in either name; they count for nothing.</summary>
    public required IReadOnlyList<string> LegalFormsIgnored { get; init; }

    /// <summary>What moved the score, in the order in which it was applied.</summary>
    public required IReadOnlyList<MatchAdjustment> Adjustments { get; init; }
}
