using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>
/// Takes over a version of a list in one transaction: all of it, or nothing. The version in force again changes nothing. The entries are written to a table that lives as long as
/// the transaction, and compared with those in force there, so that a list of a million does not have to fit into memory.
/// </summary>
internal sealed record ImportList([property: JsonIgnore] ListReading Reading, bool AcceptShrink = true, [property: JsonIgnore] Action<long>? Progress = null) : ICommand<ListVersion>
{
    /// <summary>Below this share of the entries before, a version is refused unless it is said to be right.</summary>
    private const double LeastRemaining = 0.8;

    /// <summary>A list as short as this may lose a large share in a day.</summary>
    private const int TooShortToTell = 20;

    /// <summary>Stands for the whole list where commands are told apart.</summary>
    public string Input => $"{Reading.ListKind} {Reading.Checksum}";

    public async Task<ListVersion> Run(Session session, CancellationToken stop)
    {
        var kind = Reading.ListKind;
        var before = await session.UnfilteredForChange<ListVersion>().SingleOrDefaultAsync(version => version.Kind == kind && version.ReplacedAt == null, stop);
        if (before is not null && (before.Checksum == Reading.Checksum || (Reading.Delta is not null && await IsTaken(session, stop)))) return before;
        if (before is null && Reading.Delta is not null) throw new NoBaseForDelta(kind);

        var copy = new ListCopy(session.Db);
        await copy.Begin(stop);
        var id = session.NewId();
        string[]? gone = null;
        if (Reading.Delta is { } delta)
        {
            var records = new ListRecordCopy(session.Db, kind);
            var outcome = await delta.Join(records.Known(stop));
            gone = [.. outcome.Gone];
            await copy.Stage(outcome.Entries, id, session.NewId, Progress, stop);
            await records.Apply(outcome, stop);
        }
        else
        {
            await copy.Stage(Reading.Entries, id, session.NewId, Progress, stop);
        }

        var kept = await copy.Compare(kind, gone, stop);
        if (!AcceptShrink && before is { Parties: >= TooShortToTell } && kept.Parties < before.Parties * LeastRemaining) throw new ListShrank(before.Parties, kept.Parties, Reading.Checksum);
        var by = session.Actor.IsSignedIn ? session.Actor.Id : (Guid?)null;
        var version = session.Add(ListVersion.Import(id, before, Reading, kept, by, session.Now));
        await copy.TakeOver(kind, id, stop);
        if (Reading.Delta is null) await new ListRecordCopy(session.Db, kind).Replace(Reading.Records, stop);
        return version;
    }

    // A delta that was taken since the last whole list would undo what later ones said.
    private async Task<bool> IsTaken(Session session, CancellationToken stop)
    {
        var versions = session.Unfiltered<ListVersion>().Where(version => version.Kind == Reading.ListKind);
        var whole = await versions.Where(version => !version.IsDelta).MaxAsync(version => (int?)version.Number, stop) ?? 0;
        return await versions.AnyAsync(version => version.Number > whole && version.Checksum == Reading.Checksum, stop);
    }
}
