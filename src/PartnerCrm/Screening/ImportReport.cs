using System.Globalization;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening;

/// <summary>What an import did.</summary>
/// <param name="Title">The list's title.</param>
/// <param name="Version">The version that is in force now.</param>
/// <param name="Reading">What was read.</param>
/// <param name="IsNew">Whether the file was a new version; the version in force, imported again, changes nothing.</param>
/// <param name="Took">How long it took.</param>
public sealed record ImportReport(string Title, ListVersion Version, ListReading Reading, bool IsNew, TimeSpan Took)
{
    /// <summary>How many entries the file holds; of a delta, how many changes.</summary>
    public int Read => Reading.Delta?.Operations ?? Reading.Entries.Count + Reading.Repeated;

    /// <summary>How many of them were kept, each once.</summary>
    public int Kept => Reading.Delta is { } delta ? delta.Operations - Skipped.Sum(rows => rows.Count) : Reading.Entries.Count;

    /// <summary>What was read and not kept, and why.</summary>
    public IReadOnlyList<SkippedRows> Skipped => Reading.Delta is { } delta && IsNew ? delta.Skipped() : Reading.Skipped;

    public double RowsPerSecond => Read / Math.Max(Took.TotalSeconds, 0.001);

    /// <summary>The report as lines to print, without names.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{Title}: {Version.Kind}, list of {Version.ListDate:yyyy-MM-dd}, SHA-256 {Reading.Checksum}.";
        yield return string.Create(
            CultureInfo.InvariantCulture, $"Read {Read} {(Reading.Delta is null ? "entries" : "changes")}, kept {Kept}, in {Took.TotalSeconds:0.0} s, {RowsPerSecond:0} a second.");
        if (Reading.Repeated > 0) yield return $"Left out {Reading.Repeated}: each repeats another entry word for word.";
        foreach (var rows in Skipped) yield return $"Skipped {rows.Count}: {rows.Reason}{(rows.FirstLine > 0 ? $", first on line {rows.FirstLine}" : "")}.";
        foreach (var unknown in Reading.Unknown) yield return $"Not understood: {unknown.Path}, {unknown.Count} times, first on line {unknown.FirstLine}.";
        if (!Version.Screens) yield return "It names nobody for a risk, so nobody is screened against it.";
        yield return IsNew
            ? $"Version {Version.Number} is in force with {Version.Parties} parties: {Version.Added} added, {Version.Changed} changed, {Version.Removed} removed."
            : $"Version {Version.Number} was in force already; nothing was changed.";
    }
}
