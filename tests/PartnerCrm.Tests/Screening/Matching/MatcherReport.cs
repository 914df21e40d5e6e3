using System.Globalization;
using System.Text;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Screening.Matching.Measuring;
using PartnerCrm.Tests.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Matching;

/// <summary>What the matcher can do and cannot, measured; the same on every machine.</summary>
internal sealed class MatcherReport
{
    private readonly NameMatcher _matcher = new();
    private readonly StringBuilder _text = new();

    public static (string Slip, Func<string, Random, string> Write)[] Slips { get; } =
    [
        ("accents dropped", (name, _) => NameMutations.WithoutAccents(name)),
        ("words swapped", NameMutations.Reordered),
        ("one wrong letter", NameMutations.OneLetterChanged),
        ("in Cyrillic letters", (name, _) => ScriptMutations.Cyrillic(name)),
        ("in Arabic letters", (name, _) => ScriptMutations.Arabic(name)),
        ("in Greek letters", (name, _) => ScriptMutations.Greek(name)),
    ];

    public string Write()
    {
        Line($"# What the matcher can do");
        Line($"");
        Line($"Written by MatcherReportTests with RECORD_SCHEMA=1 in the environment, and compared by it: it is never older than the code. Threshold {NameMatcher.DefaultThreshold}.");
        Pairs();
        Mangled();
        Negatives();
        Limits();
        return _text.ToString();
    }

    /// <summary>How many of the Latin names of the real list, of two words or more, still reach the threshold against their own entry after a slip.</summary>
    public (int Found, int All) Recall(Func<string, Random, string> slip)
    {
        var random = new Random(20260227);
        var names = UnList.Whole.Entries.Select(entry => entry.Party).SelectMany(party => party.Aliases.Where(alias => alias.Quality is not AliasQuality.Low).Select(alias => alias.Name)
            .Prepend(party.PrimaryName).Where(name => name.Contains(' ', StringComparison.Ordinal) && name.Where(char.IsLetter).All(letter => letter < '\u0250')).Select(name => (party, name))).ToArray();
        var written = names.Select(listed => (listed.party, listed.name, Written: slip(listed.name, random))).ToArray();
        return (written.AsParallel().Count(listed => ListedNames.Of(listed.party).Select(name => name.Text).Prepend(listed.name)
            .Any(name => _matcher.Compare(listed.Written, name, listed.party.Kind).Score >= NameMatcher.DefaultThreshold)), written.Length);
    }

    private void Pairs()
    {
        var rows = CsvRows.Of("Matching/name_bench_public.csv");
        var scored = rows.Select(row => (Row: row, Pair: new ScoredPair(PairSchema.Group(row["schema"]), _matcher.Compare(row["name1"], row["name2"], PairSchema.Kind(row["schema"])).Score, row["is_match"] == "true"))).ToArray();
        Heading("Labelled public pairs (name_bench_public.csv)");
        foreach (var line in QualityLines.Of([.. scored.Select(one => one.Pair)], NameMatcher.DefaultThreshold)) Line($"- {line}");
        Line($"");
        Line($"| pairs | n | precision | recall | F1 |");
        Line($"| --- | ---: | ---: | ---: | ---: |");
        foreach (var group in scored.GroupBy(one => one.Row["case_group"]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var outcomes = Outcomes.At(NameMatcher.DefaultThreshold, group.Select(one => one.Pair));
            Line($"| {group.Key} | {outcomes.All} | {outcomes.Precision:0.000} | {outcomes.Recall:0.000} | {outcomes.F1:0.000} |");
        }

        Heading("The pairs that it gets wrong");
        foreach (var (row, pair) in scored.Where(one => one.Pair.Same is true != one.Pair.Score >= NameMatcher.DefaultThreshold).OrderBy(one => one.Pair.Same).ThenByDescending(one => one.Pair.Score))
            Line($"- {(pair.Same is true ? "missed" : "wrong")} {pair.Score:0.00} {row["schema"]}: {row["name1"]} | {row["name2"]}");
    }

    private void Mangled()
    {
        Heading("Names of the UN list with a slip, against their own entry");
        Line($"| slip | reach the threshold | of |");
        Line($"| --- | ---: | ---: |");
        foreach (var (slip, write) in Slips)
        {
            var (found, all) = Recall(write);
            Line($"| {slip} | {(double)found / all:0.0000} | {all} |");
        }
    }

    private void Negatives()
    {
        var index = new ListIndex(UnList.Whole.Entries.Select(entry => entry.Party), _matcher);
        var rows = CsvRows.Of("Matching/negatives.csv");
        var hits = rows.Count(row => index.Search(new(row["full_name"], ListedPartyKind.Person), 1, NameMatcher.DefaultThreshold).Count > 0);
        Heading("Persons who are on no list, against the UN list");
        Line($"{hits} of {rows.Count} reach the threshold ({100.0 * hits / rows.Count:0.00} %).");
    }

    private void Limits()
    {
        Heading("Known not to work");
        Line($"- Chinese characters are compared as they stand: there is no reading of them in Latin letters, so 华为 does not find Huawei. Nor are Khmer, Thai and Ethiopic letters read.");
        Line($"- Names that were translated, not spelled anew (Army of Norvik, Jaysh Norvik), agree only in the words of schema/reference/names.");
        Line($"- Brands and tickers that share no letters with the legal name (Facebook, Meta) need an alias.");
        Line($"- An acronym of two letters is never a match by itself; one of three reaches the threshold only just.");
        Line($"- Funds and trusts that differ in a number alone are kept apart, though some labelled pairs call them the same.");
        Line($"- A name of a single short word does not bear a wrong letter.");
    }

    private void Heading(string text) => Line($"\n## {text}\n");

    private void Line(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
