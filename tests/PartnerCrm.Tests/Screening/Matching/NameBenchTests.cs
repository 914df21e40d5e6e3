using System.Globalization;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class NameBenchTests(ITestOutputHelper output)
{
    [Fact]
    public void On_labelled_public_pairs_the_default_threshold_has_an_F1_of_at_least_086()
    {
        var matcher = new NameMatcher();
        var rows = CsvRows.Of("Matching/name_bench_public.csv")
            .Select(row => (Row: row, Same: row["is_match"] == "true", Kind: Kind(row["schema"]), matcher.Compare(row["name1"], row["name2"], Kind(row["schema"])).Score)).ToArray();
        foreach (var (row, same, _, score) in rows.Where(row => row.Same != row.Score >= NameMatcher.DefaultThreshold))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(same ? "missed" : "wrong ")} {score:0.00} {row["schema"][..3]} {row["name1"]} | {row["name2"]}"));
        }

        Assert.Equal(420, rows.Length);
        var all = F1("all", [.. rows.Select(row => (row.Same, row.Score))]);
        F1("persons", [.. rows.Where(row => row.Kind is ListedPartyKind.Person).Select(row => (row.Same, row.Score))]);
        F1("organizations", [.. rows.Where(row => row.Kind is ListedPartyKind.Organization).Select(row => (row.Same, row.Score))]);
        Assert.InRange(all, 0.86, 1);
    }

    private double F1(string what, (bool Same, double Score)[] rows)
    {
        var right = rows.Count(row => row.Same && row.Score >= NameMatcher.DefaultThreshold);
        var precision = (double)right / rows.Count(row => row.Score >= NameMatcher.DefaultThreshold);
        var recall = (double)right / rows.Count(row => row.Same);
        var f1 = 2 * precision * recall / (precision + recall);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: n {rows.Length} precision {precision:0.000} recall {recall:0.000} F1 {f1:0.000} at {NameMatcher.DefaultThreshold}"));
        return f1;
    }

    private static ListedPartyKind? Kind(string schema) => schema switch
    {
        "Person" => ListedPartyKind.Person,
        "LegalEntity" => null,
        _ => ListedPartyKind.Organization,
    };
}
