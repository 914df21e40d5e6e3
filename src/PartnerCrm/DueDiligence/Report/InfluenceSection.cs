using System.Globalization;
using PartnerCrm.DueDiligence.Frozen;

namespace PartnerCrm.DueDiligence.Report;

/// <summary>What spoke for undue influence, as it was counted.</summary>
internal static class InfluenceSection
{
    public static string Of(FrozenConflicts? check) => check?.Influence is not { } findings ? string.Empty : $"<section>\n<h2>Undue influence</h2>\n{Table(findings)}</section>";

    private static string Table(IReadOnlyList<FrozenInfluence> findings)
    {
        var table = new ReportTable("Findings, none of them a verdict", "What", "Of", "Share or number", "In US dollars", "Thresholds", "Level", "Records");
        foreach (var found in findings)
        {
            var amount = found.UsdAmount is { } usd ? Number(usd) + (found.TotalUsd is { } total ? $" of {Number(total)} ({PathText.Words(found.Total ?? string.Empty)})" : string.Empty) : null;
            var thresholds = string.Join(", ", ((string?[])[found.NotableFrom is { } notable ? $"notable from {Number(notable)}" : null, found.HighFrom is { } high ? $"high from {Number(high)}" : null]).OfType<string>());
            var without = found.MadeOf.Count(source => source.NotCounted is not null);
            table.Add(
                PathText.Words(found.Kind), found.Party?.Name ?? (found.Sector is { } sector ? PathText.Words(sector) : found.Country), found.SharePercent is { } share ? $"{Number(share)} %" : found.Count is { } count ? Number(count) : "not known",
                amount, thresholds, PathText.Words(found.Level), $"{found.MadeOf.Count}{(without > 0 ? $", {without} without an amount that could be counted" : string.Empty)}");
        }

        return table.Or("Nothing on record spoke for it.");
    }

    private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
