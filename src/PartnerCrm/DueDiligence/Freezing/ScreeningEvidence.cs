using System.Text.Json;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Screening;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Freezing;

/// <summary>The latest screening of an organization with what it compared, found and led to.</summary>
internal sealed record ScreeningEvidence(
    ScreeningRun Run, ScreeningState Conclusion, IReadOnlyList<ListVersion> Lists, IReadOnlyList<ScreenedParty> Compared, IReadOnlyList<(ScreeningHit Hit, ListedEntry Entry)> Hits)
{
    public IEnumerable<Guid> Parties => [Run.ScreenedBy ?? Guid.Empty, .. Compared.Select(row => row.PartyId), .. Hits.SelectMany(found => new[] { found.Hit.PartyId, found.Hit.DecidedBy ?? Guid.Empty, found.Hit.ConfirmedBy ?? Guid.Empty })];

    public static async Task<ScreeningEvidence?> Read(Session session, Guid organization, CancellationToken stop)
    {
        var run = await session.Unfiltered<ScreeningRun>().Where(row => row.PartyId == organization).OrderByDescending(row => row.ScreenedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(stop);
        if (run is null) return null;
        var conclusion = await session.Unfiltered<ScreeningConclusion>().SingleAsync(row => row.PartyId == organization, stop);
        // Those it compared with, and newer ones that it still speaks of because nothing in them touches these parties.
        var spoken = JsonElement.Parse(conclusion.Lists).EnumerateArray().Select(list => $"{list.GetProperty("kind").GetString()} {list.GetProperty("number").GetInt32()}").ToList();
        var lists = await session.Unfiltered<ListVersion>()
            .Where(version => spoken.Contains(version.Kind + " " + version.Number) || session.Unfiltered<ScreeningList>().Any(row => row.ScreeningId == run.Id && row.VersionId == version.Id))
            .OrderBy(version => version.Kind).ThenBy(version => version.Number).ToListAsync(stop);
        var compared = await session.Unfiltered<ScreenedParty>().Where(row => row.ScreeningId == run.Id).OrderBy(row => row.Role).ThenBy(row => row.PartyId).ToListAsync(stop);
        var hits = await session.Unfiltered<ScreeningHit>().Where(row => row.OrganizationId == organization && row.Ended == null)
            .Join(session.Unfiltered<ListedEntry>(), hit => hit.EntryId, entry => entry.Id, (hit, entry) => new { hit, entry }).OrderByDescending(row => row.hit.Score).ThenBy(row => row.hit.Id).ToListAsync(stop);
        return new ScreeningEvidence(run, conclusion.State, lists, compared, [.. hits.Select(row => (row.hit, row.entry))]);
    }

    public FrozenScreening Frozen(KnownParties names) => new(
        Wire.Encode("scr", Run.Id), Freeze.Name(Conclusion), Freeze.Name(Run.Result), Run.ScreenedAt, names.Of(Run.ScreenedBy),
        [.. Lists.Select(list => new FrozenList(list.Kind, list.Number, list.ListDate, list.Checksum))],
        [.. Compared.Select(row => new FrozenScreened(names.Of(row.PartyId), Freeze.Name(row.Role), row.Names))],
        [.. Hits.Select(found => Frozen(found.Hit, found.Entry, names))]);

    private static FrozenHit Frozen(ScreeningHit hit, ListedEntry entry, KnownParties names) => new(
        Wire.Encode("hit", hit.Id), names.Of(hit.PartyId), entry.ListKind, entry.PrimaryName, entry.ReferenceNumber, entry.ContentHash, hit.Score, Freeze.Name(hit.Decision), hit.Reason, names.Of(hit.DecidedBy),
        hit.DecidedAt, names.Of(hit.ConfirmedBy), hit.HoldsUntil);
}
