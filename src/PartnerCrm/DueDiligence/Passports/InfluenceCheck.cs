using System.Globalization;
using PartnerCrm.DueDiligence.Frozen;

namespace PartnerCrm.DueDiligence.Passports;

/// <summary>Whether the findings of undue influence in a passport add up: amounts to their sum, sums to their shares, shares to their levels.</summary>
internal static class InfluenceCheck
{
    private const decimal Cent = 0.01m;

    public static IEnumerable<PassportFinding> Of(FrozenDossier frozen)
    {
        if (frozen.Conflicts is not { } check) yield break;
        if (check.Influence is not { } findings)
        {
            yield return new PassportFinding(frozen.Format == FrozenDossier.FirstFormat ? null : false, "no findings of undue influence were frozen");
            yield break;
        }

        yield return new PassportFinding(findings.Select(found => found.Position).SequenceEqual(Enumerable.Range(1, findings.Count)), $"{findings.Count} findings of undue influence, in their order");
        foreach (var found in findings) yield return new PassportFinding(AddsUp(found) && IsOfItsLevel(found), $"influence {found.Position}: {Told(found)}");
    }

    // Each amount was rounded to the cent, and the share cut to four places before it was kept.
    private static bool AddsUp(FrozenInfluence found)
    {
        var sum = found.MadeOf.Sum(source => source.UsdAmount ?? 0);
        if (found.UsdAmount is { } said && Math.Abs(said - sum) > Cent * (found.MadeOf.Count + 1)) return false;
        if (found.SharePercent is not { } share) return found.Count is null || found.Count == found.MadeOf.Count;
        return found is { UsdAmount: { } part, TotalUsd: { } total } && total > 0 && Math.Abs(Math.Min(100, part / total * 100) - share) <= Cent + (2 * Cent / total * 100);
    }

    private static bool IsOfItsLevel(FrozenInfluence found)
    {
        var high = (found.SharePercent ?? found.UsdAmount) >= found.HighFrom;
        var notable = (found.SharePercent ?? found.Count) >= found.NotableFrom;
        return found.Level == (high ? "HIGH" : notable ? "NOTABLE" : "NONE");
    }

    private static string Told(FrozenInfluence found) => string.Join(' ', ((string?[])
    [
        found.Kind, found.Party?.Name ?? found.Sector ?? found.Country, found.SharePercent is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share:0.##} %") : null,
        found.Count is { } count ? count.ToString(CultureInfo.InvariantCulture) : null, found.Level,
    ]).OfType<string>());
}
