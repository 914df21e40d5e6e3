using System.Text.RegularExpressions;
using PartnerCrm.Objectives;
using PartnerCrm.Relationships;

namespace PartnerCrm.Profiles;

/// <summary>What the parts of a profile must be to each other: nothing missing, nothing twice, nothing that contradicts. A fault names the field by its path.</summary>
internal static partial class ProfileChecks
{
    private const int MaxText = 1_000;

    public static IEnumerable<(string Field, string Message)> Of(ProfileRules rules) =>
    [
        .. Texts(rules), .. Numbers(rules), .. Tiers(rules), .. Routes(rules), .. Risks(rules), .. Questions(rules),
        .. Twice("exclusions", "code", rules.Exclusions, rule => rule.Code), .. Codes("exclusions", rules.Exclusions, rule => rule.Code),
        .. Twice("highRiskSectors", "sector", rules.HighRiskSectors, rule => rule.Sector),
        .. Sourced("numbers", rules.Numbers), .. Sourced("tiers", rules.Tiers), .. Sourced("tierRules", rules.TierRules), .. Sourced("routes", rules.Routes),
        .. Sourced("exclusions", rules.Exclusions), .. Sourced("highRiskSectors", rules.HighRiskSectors), .. Sourced("dimensions", rules.Dimensions),
        .. Sourced("levels", rules.Levels), .. Sourced("questions", rules.Questions),
    ];

    private static IEnumerable<(string, string)> Texts(ProfileRules rules)
    {
        if (!ProfileCode().IsMatch(rules.Code)) yield return ("code", "a profile's code has 2 to 20 small letters, digits or hyphens, and begins with a letter");
        if (rules.Sources.Count == 0) yield return ("sources", "name at least one document that the profile follows");
        var texts = new[] { ("edition", rules.Edition), ("title", rules.Title), ("executiveTitle", rules.ExecutiveTitle) }
            .Concat(rules.Sources.Select((text, place) => ($"sources[{place}]", text)))
            .Concat(rules.Exclusions.Select((rule, place) => ($"exclusions[{place}].text", rule.Text)))
            .Concat(rules.Dimensions.Select((rule, place) => ($"dimensions[{place}].text", rule.Text)))
            .Concat(rules.Levels.Select((rule, place) => ($"levels[{place}].text", rule.Text)))
            .Concat(rules.Questions.Select((rule, place) => ($"questions[{place}].text", rule.Text)));
        foreach (var (field, text) in texts)
            if (string.IsNullOrWhiteSpace(text) || text.Length > MaxText) yield return (field, $"say it in 1 to {MaxText} characters");
    }

    private static IEnumerable<(string, string)> Numbers(ProfileRules rules)
    {
        foreach (var fault in EachOnce("numbers", "number", rules.Numbers, rule => rule.Number)) yield return fault;
        foreach (var (place, rule) in rules.Numbers.Index())
        {
            var (least, most, whole) = rule.Unit.Range();
            if (rule.Value < least || rule.Value > most || (whole && rule.Value != decimal.Truncate(rule.Value)))
                yield return ($"numbers[{place}].value", $"{(whole ? "a whole number" : "a number")} from {least} to {most} is expected here");
        }

        foreach (var (lower, higher) in new[] { (PolicyNumber.FundingShareNotable, PolicyNumber.FundingShareHigh), (PolicyNumber.OwnershipNotable, PolicyNumber.OwnershipControl) })
        {
            var (below, above) = (Find(lower), Find(higher));
            if (below is { } low && above is { } high && low.Rule.Value > high.Rule.Value)
                yield return ($"numbers[{low.Place}].value", $"this must not be more than {Data.EnumNames.Of(higher.ToString())}, which is {high.Rule.Value}");
        }

        (int Place, NumberRule Rule)? Find(PolicyNumber number) =>
            rules.Numbers.Index().Where(row => row.Item.Number == number).Select(row => ((int, NumberRule)?)(row.Index, row.Item)).FirstOrDefault();
    }

    private static IEnumerable<(string, string)> Tiers(ProfileRules rules)
    {
        foreach (var fault in EachOnce("tiers", "tier", rules.Tiers, terms => terms.Tier)) yield return fault;
        foreach (var (place, terms) in rules.Tiers.Index())
        {
            foreach (var (field, months) in new[] { ("screeningMonths", terms.ScreeningMonths), ("dossierMonths", terms.DossierMonths), ("reviewMonths", terms.ReviewMonths) })
                if (months is < 1 or > 120) yield return ($"tiers[{place}].{field}", "a whole number of months from 1 to 120 is expected here");
            if (!terms.SecondEyes && rules.Tiers.Any(lower => lower.Tier < terms.Tier && lower.SecondEyes))
                yield return ($"tiers[{place}].secondEyes", "a lower tier has a second pair of eyes, so this one must");
        }

        if (rules.TierRules.Count == 0 || rules.TierRules[0] is not { Type: null, Form: null })
            yield return (rules.TierRules.Count == 0 ? "tierRules" : "tierRules[0]", "the first row must name neither type nor form, so that every case has a tier");
        foreach (var fault in Twice("tierRules", "tier", rules.TierRules, rule => (rule.Type, rule.Form))) yield return fault;
    }

    private static IEnumerable<(string, string)> Routes(ProfileRules rules)
    {
        foreach (var type in Enum.GetValues<RelationshipType>().Where(type => !rules.Routes.Any(route => route.Type == type && route.Tier is null)))
            yield return ("routes", $"the row for {Data.EnumNames.Of(type.ToString())} without a tier is missing");
        foreach (var fault in Twice("routes", "type", rules.Routes, route => (route.Type, route.Tier))) yield return fault;
        foreach (var (place, route) in rules.Routes.Index())
            if (route.Tier is null && rules.Routes.Take(place).Any(before => before.Type == route.Type && before.Tier is not null))
                yield return ($"routes[{place}]", "a row for every tier stands before those for one tier, since the last one that fits counts");
    }

    private static IEnumerable<(string, string)> Risks(ProfileRules rules)
    {
        if (rules.Dimensions.Count == 0) yield return ("dimensions", "name at least one dimension of risk");
        foreach (var fault in Twice("dimensions", "dimension", rules.Dimensions, rule => rule.Dimension)) yield return fault;
        foreach (var fault in EachOnce("levels", "level", rules.Levels, rule => rule.Level)) yield return fault;
        foreach (var (place, rule) in rules.Levels.Index())
            if (!rule.Plan && rules.Levels.Any(lower => lower.Level < rule.Level && lower.Plan)) yield return ($"levels[{place}].plan", "a lower level requires a plan, so this one must");
    }

    private static IEnumerable<(string, string)> Questions(ProfileRules rules)
    {
        foreach (var fault in Twice("questions", "code", rules.Questions, rule => rule.Code)) yield return fault;
        foreach (var fault in Codes("questions", rules.Questions, rule => rule.Code)) yield return fault;
        if (rules.Questions.All(question => question.Tier is not DueDiligenceTier.Basic)) yield return ("questions", "at least one question must be asked from the basic tier on");
        foreach (var (place, question) in rules.Questions.Index())
            if (question.Dimension is { } dimension && rules.Dimensions.All(rule => rule.Dimension != dimension))
                yield return ($"questions[{place}].dimension", "this dimension is not among the profile's dimensions");
    }

    private static IEnumerable<(string, string)> Sourced(string list, IReadOnlyList<ISourced> rows)
    {
        foreach (var (place, row) in rows.Index())
        {
            if (string.IsNullOrWhiteSpace(row.Source) || row.Source.Length > MaxText) yield return ($"{list}[{place}].source", $"say in 1 to {MaxText} characters where this is known from");
            if (row is { Mark: SourceMark.Recalled, Confirmed: true }) yield return ($"{list}[{place}].confirmed", "what is only recalled is not confirmed; give the mark of what confirmed it");
        }
    }

    private static IEnumerable<(string, string)> EachOnce<TRow, TKey>(string list, string field, IReadOnlyList<TRow> rows, Func<TRow, TKey> key)
        where TKey : struct, Enum =>
        [
            .. Enum.GetValues<TKey>().Where(value => rows.All(row => !key(row).Equals(value))).Select(value => (list, $"the row for {Data.EnumNames.Of(value.ToString())} is missing")),
            .. Twice(list, field, rows, key),
        ];

    private static IEnumerable<(string, string)> Twice<TRow, TKey>(string list, string field, IReadOnlyList<TRow> rows, Func<TRow, TKey> key) =>
        rows.Index().GroupBy(row => key(row.Item)).SelectMany(group => group.Skip(1)).Select(row => ($"{list}[{row.Index}].{field}", "an earlier row says this already"));

    private static IEnumerable<(string, string)> Codes<TRow>(string list, IReadOnlyList<TRow> rows, Func<TRow, string> code) =>
        rows.Index().Where(row => !RowCode().IsMatch(code(row.Item))).Select(row => ($"{list}[{row.Index}].code", "a code has 2 to 40 capital letters, digits or underscores, and begins with a letter"));

    [GeneratedRegex("^[a-z][a-z0-9-]{1,19}$")]
    private static partial Regex ProfileCode();

    [GeneratedRegex("^[A-Z][A-Z0-9_]{1,39}$")]
    private static partial Regex RowCode();
}
