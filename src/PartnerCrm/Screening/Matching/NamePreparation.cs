namespace PartnerCrm.Screening.Matching;

/// <summary>Makes a name ready for comparison: folds it, takes legal forms out, says of each word what it is good for.</summary>
internal sealed class NamePreparation(NameReference reference)
{
    private const int MostWords = 32;

    // Abdul Rahman, Abd al-Rahman and Abdurrahman are one name.
    private static readonly string[] _servantOf = ["abd", "abdul", "abdel", "abdal", "abdur", "abder", "abdus", "abdou"];

    private static readonly string[] _droppedAtWill = ["co", "corp", "grp", "holding"];

    public PreparedName Person(string name)
    {
        var folded = NameFold.Words(reference.Letters, name, joinDotted: false);
        JoinArabic(folded);
        return Prepared(name, isPerson: true, folded.Take(MostWords), [], word => _servantOf.Contains(word.Text) ? (WordKind.Common, _servantOf[0]) : (PersonKind(word), ""));
    }

    // Habib Allah and Jalal al-Din are two words in Arabic and one elsewhere; before d the l of the article is not heard.
    private static void JoinArabic(List<FoldedWord> words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (!words[at].Abjad || !words[at - 1].Abjad) continue;
            var isFaith = words[at].Text == "al" && at + 1 < words.Count && words[at + 1].Text == "dyn";
            if (!isFaith && words[at].Text != "allh") continue;
            words[at - 1] = words[at - 1] with { Text = words[at - 1].Text + (isFaith ? "adyn" : "allh") };
            words.RemoveRange(at, isFaith ? 2 : 1);
        }
    }

    public PreparedName Organization(string name)
    {
        var folded = NameFold.Words(reference.Letters, reference.EastAsian.SetApart(name), joinDotted: true);
        reference.MissingSpaces.PutBackIn(folded);
        reference.CountryNames.JoinIn(folded);
        var forms = reference.LegalForms.TakeFrom(folded);
        return Prepared(name, isPerson: false, folded.Take(MostWords).Select((word, place) => AsNumber(word, place > 0 && place == folded.Count - 1)), forms, OrganizationKind);
    }

    /// <summary>Whether a name of an unknown kind looks like an organization's.</summary>
    public bool LooksLikeOrganization(string name)
    {
        var folded = NameFold.Words(reference.Letters, reference.EastAsian.SetApart(name), joinDotted: true);
        reference.MissingSpaces.PutBackIn(folded);
        return folded.Exists(word => word.Text.Length > 2 && reference.OrganizationWords.ContainsKey(word.Text)) || reference.LegalForms.TakeFrom(folded).Count > 0;
    }

    private PreparedName Prepared(string name, bool isPerson, IEnumerable<FoldedWord> folded, IReadOnlyList<string> forms, Func<FoldedWord, (WordKind, string)> kindOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<NameWord> words = [];
        foreach (var word in folded)
        {
            var (kind, meaning) = kindOf(word);
            if (!seen.Add(word.Text) && kind is WordKind.Distinct or WordKind.Common) kind = WordKind.Repeated;
            if (kind is WordKind.Country && words.TrueForAll(before => before.Kind is WordKind.Particle)) kind = WordKind.LeadingCountry;
            words.Add(new(word.Text, kind, meaning, word.Abjad, isPerson ? [.. reference.Variants[word.Text]] : [])
            {
                Family = reference.Families.GetValueOrDefault(meaning, ""),
                IsKnownName = kind is WordKind.Common || (!isPerson && kind is WordKind.Distinct && reference.CommonParts.Contains(word.Text)),
                Foreign = word.Foreign,
                Syllables = word.Syllables,
            });
        }

        NameWord[] all = [.. words];
        for (var place = 0; !isPerson && place < all.Length; place++)
        {
            if (Acronyms.ShortensItsOwnName(all, place)) all[place] = all[place] with { Kind = WordKind.Repeated };
        }

        return new(name, isPerson, all, forms);
    }

    private WordKind PersonKind(FoldedWord word) => word.Text switch
    {
        { Length: 1 } text when char.IsAsciiLetter(text[0]) => WordKind.Initial,
        var text when reference.IsParticle(word) => WordKind.Particle,
        var text when reference.Titles.Contains(text) => WordKind.Title,
        var text when reference.CommonParts.Contains(text) => WordKind.Common,
        var text when char.IsAsciiDigit(text[0]) => WordKind.Number,
        _ => WordKind.Distinct,
    };

    private (WordKind, string) OrganizationKind(FoldedWord word) => word.Text switch
    {
        var text when char.IsAsciiDigit(text[0]) && !text.Any(char.IsAsciiLetter) => (WordKind.Number, ""),
        var text when reference.IsParticle(word) => (WordKind.Particle, ""),
        var text when reference.CountryNames.TryGetCode(text, out var code) => (WordKind.Country, code),
        var text when reference.OrganizationWords.TryGetValue(text, out var known) => (known.IsTrade ? WordKind.Trade : _droppedAtWill.Contains(known.Meaning) ? WordKind.Empty : WordKind.Generic, known.Meaning),
        _ => (WordKind.Distinct, ""),
    };

    // A letter that may be a Roman numeral is one at the end of a name: Trust I, Trust II.
    private FoldedWord AsNumber(FoldedWord word, bool last) =>
        last && word.Text is "i" or "v" or "x" ? new(word.Text switch { "i" => "1", "v" => "5", _ => "10" })
        : reference.Numbers.TryGetValue(word.Text, out var digits) ? new(digits)
        : word.Text.Length is > 2 and < 6 && word.Text[^2..] is "st" or "nd" or "rd" or "th" && word.Text[..^2].All(char.IsAsciiDigit) ? new(word.Text[..^2])
        : word;
}
