using System.Globalization;
using System.Text;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Screening.Matching.Measuring;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Screening.Lists.Ofac;

namespace PartnerCrm.Tests.Screening.Matching;

/// <summary>What the matcher can do and cannot, measured; the same on every machine.</summary>
internal sealed class MatcherReport
{
    private readonly NameMatcher _matcher = new();
    private readonly StringBuilder _text = new();

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
        Heading("Names and aliases of the UN list, mangled and searched for in the whole list");
        Line($"All of them, and those of {MangledNames.LeastLetters} letters and more: in a shorter one a wrong letter often leaves another name.");
        Line($"");
        Line($"| how | find their own entry | of | of {MangledNames.LeastLetters} letters and more | of |");
        Line($"| --- | ---: | ---: | ---: | ---: |");
        foreach (var (way, _) in MangledNames.Ways)
        {
            var recall = MangledNames.Of(way);
            Line($"| {way} | {recall.Share:0.0000} | {recall.All} | {recall.ShareOfLong:0.0000} | {recall.AllLong} |");
        }
    }

    private void Negatives()
    {
        var index = new ListIndex(UnList.Whole.Entries.Concat(OfacFiles.Read(OfacFiles.Whole).Entries).Select(entry => entry.Party), _matcher);
        var rows = CsvRows.Of("Matching/negatives.csv");
        var hits = rows.AsParallel().Count(row => index.Search(new(row["full_name"], ListedPartyKind.Person), 1, NameMatcher.DefaultThreshold).Count > 0);
        Heading("Persons who are on no list, against the UN list and OFAC's");
        Line($"{hits} of {rows.Count} reach the threshold ({100.0 * hits / rows.Count:0.00} %).");
    }

    private void Limits()
    {
        Heading("Known not to work");
        Line($"- Chinese characters are read as in Mandarin: a Japanese, Cantonese or older spelling of the same name needs an alias. Burmese, Tibetan and old Mongolian are read by the rules of their spelling: a name whose usual Latin form does not follow them (Lobsang, Sükhbaatar) needs an alias.");
        Line($"- Names that were translated, not spelled anew (Army of Norvik, Jaysh Norvik), agree only in the words of schema/reference/names.");
        Line($"- Brands and tickers that share no letters with the legal name (Facebook, Meta) need an alias.");
        Line($"- An acronym of two letters is never a match by itself; nor is one of three without another word.");
        Line($"- Funds and trusts that differ in a number alone are kept apart, though some labelled pairs call them the same.");
        Line($"- A name of a single short word does not bear a wrong letter.");
    }

    private void Heading(string text) => Line($"\n## {text}\n");

    private void Line(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
