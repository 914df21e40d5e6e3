using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>Imports a file as a version of a list, and reports what came of it.</summary>
public sealed class ListImport(IDbContextFactory<CrmDb> databases, CommandRunner commands, ListSources sources)
{
    /// <exception cref="UnknownListKind">There is no such kind.</exception>
    /// <exception cref="ListNotRead">The file is no such list, or not whole. Nothing of it was taken.</exception>
    /// <exception cref="OlderList">A newer version is in force.</exception>
    public async Task<ImportReport> Run(string kind, Stream file, Actor actor, CancellationToken stop)
    {
        var source = sources.Find(kind) ?? ByFirstWord(kind) ?? throw new UnknownListKind(kind, sources.All.Select(known => known.Kind));
        ListReading reading;
        try
        {
            reading = source.Read(file);
        }
        catch (ListUnreadable unreadable)
        {
            throw new ListNotRead(unreadable.Message);
        }

        await using var db = await databases.CreateDbContextAsync(stop);
        var newest = await db.Set<ListVersion>().Where(version => version.Kind == source.Kind).MaxAsync(version => (int?)version.Number, stop) ?? 0;
        var done = await commands.Run(new ImportList(reading), actor, stop);
        var version = await db.Set<ListVersion>().AsNoTracking().SingleAsync(row => row.Id == done.Entity, stop);
        return new ImportReport(source.Title, version, reading, version.Number > newest);
    }

    // "un" is enough for un-consolidated while no other kind begins like it.
    private ListSource? ByFirstWord(string kind) =>
        sources.All.Where(source => source.Kind.StartsWith(kind + "-", StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null;
}

/// <summary>What an import did.</summary>
/// <param name="Title">The list's title.</param>
/// <param name="Version">The version that is in force now.</param>
/// <param name="Reading">What was read.</param>
/// <param name="IsNew">Whether the file was a new version; the version in force, imported again, changes nothing.</param>
public sealed record ImportReport(string Title, ListVersion Version, ListReading Reading, bool IsNew)
{
    /// <summary>How many entries the file holds.</summary>
    public int Read => Reading.Entries.Count + Reading.Repeated;

    /// <summary>How many of them were kept, each once.</summary>
    public int Kept => Reading.Entries.Count;

    /// <summary>The report as lines to print, without names.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{Title}, list of {Version.ListDate:yyyy-MM-dd}, SHA-256 {Version.Checksum}.";
        yield return $"Read {Read} entries, kept {Kept}.";
        if (Reading.Repeated > 0) yield return $"Left out {Reading.Repeated}: each repeats another entry word for word.";
        foreach (var unknown in Reading.Unknown) yield return $"Not understood: {unknown.Path}, {unknown.Count} times, first on line {unknown.FirstLine}.";
        yield return IsNew
            ? $"Version {Version.Number} is in force: {Version.Added} added, {Version.Changed} changed, {Version.Removed} removed."
            : $"Version {Version.Number} was in force already; nothing was changed.";
    }
}
