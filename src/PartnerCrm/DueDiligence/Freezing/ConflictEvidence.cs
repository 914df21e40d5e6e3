using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Freezing;

/// <summary>The latest conflict check of a case with its paths, what it could not know, and how what it found was resolved.</summary>
internal sealed record ConflictEvidence(
    ConflictCheck Check, ConflictConclusion Conclusion, IReadOnlyList<CheckedParty> Checked, IReadOnlyList<ConflictPath> Paths, IReadOnlyList<ConflictStep> Steps,
    IReadOnlyDictionary<Guid, string?> Sources, IReadOnlyList<PersonConflict> Conflicts, IReadOnlyList<DeclarationHash> Declarations,
    IReadOnlyList<KeptFinding> Influence)
{
    public IEnumerable<Guid> Parties =>
    [
        Check.CandidateId, Check.SearchedBy, .. Checked.Select(row => row.PartyId), .. Paths.SelectMany(path => new[] { path.PersonId, path.EndId }), .. Steps.SelectMany(step => new[] { step.FromId, step.ToId }),
        .. Conflicts.SelectMany(conflict => new[] { conflict.PersonId, conflict.ResolvedBy ?? Guid.Empty }), .. Declarations.Select(row => row.Declaration.PersonId),
        Check.WouldChangePartyId ?? Guid.Empty, .. Influence.Select(finding => finding.Party ?? Guid.Empty),
    ];

    public static async Task<ConflictEvidence?> Read(Session session, Guid relationship, CancellationToken stop)
    {
        var check = await session.Unfiltered<ConflictCheck>().Where(row => row.CaseId == relationship && row.KnownAt == null).OrderByDescending(row => row.Number).FirstOrDefaultAsync(stop);
        if (check is null) return null;
        var steps = await session.Unfiltered<ConflictStep>().Where(row => row.CheckId == check.Id).OrderBy(row => row.Position).ToListAsync(stop);
        var links = steps.Select(step => step.LinkId).OfType<Guid>().Distinct().ToList();
        return new ConflictEvidence(
            check,
            await session.Unfiltered<ConflictConclusion>().SingleAsync(row => row.CaseId == relationship, stop),
            await session.Unfiltered<CheckedParty>().Where(row => row.CheckId == check.Id).OrderBy(row => row.Role).ThenBy(row => row.PartyId).ToListAsync(stop),
            await session.Unfiltered<ConflictPath>().Where(row => row.CheckId == check.Id).OrderBy(row => row.Position).ToListAsync(stop),
            steps,
            await session.Unfiltered<Link>().Where(link => links.Contains(link.Id)).ToDictionaryAsync(link => link.Id, link => link.Source, stop),
            await session.Unfiltered<PersonConflict>().Where(row => row.CaseId == relationship).OrderBy(row => row.PersonId).ToListAsync(stop),
            await DeclarationHash.Read(session, check.Declarations, stop),
            await KeptFinding.Of(session, check.Id, stop));
    }

    public FrozenConflicts Frozen(KnownParties names) => new(
        Wire.Encode("cck", Check.Id), Check.Number, Freeze.Name(Conclusion.State), Conclusion.Outcome is { } outcome ? Freeze.Name(outcome) : null, names.Of(Check.CandidateId), Check.Day, Check.SearchedAt,
        names.Of((Guid?)Check.SearchedBy), Check.Depth, Check.PartiesSearched, Check.LinksSearched, Check.NewestLinkAt, Check.PathsFound,
        [.. Checked.Select(row => new FrozenCheckedParty(names.Of(row.PartyId), Freeze.Name(row.Role)))],
        [.. Paths.Select(path => new FrozenPath(names.Of(path.PersonId), path.Position, path.OwnershipPercent, [.. Steps.Where(step => step.PathId == path.Id).Select(step => Frozen(step, names))], names.Of(path.EndId),
            Freeze.Name(path.EndRole), Freeze.Name(path.Grade)))],
        [.. Conflicts.Select(row => new FrozenResolution(
            names.Of(row.PersonId), row.Outcome is { } found ? Freeze.Name(found) : null, row.Resolution is { } way ? Freeze.Name(way) : null, row.Reason, names.Of(row.ResolvedBy), row.ResolvedAt))],
        [.. Declarations.Select(row => row.Frozen(names))],
        Check.WouldChange is { } change ? Freeze.Name(change) + (names.Of(Check.WouldChangePartyId) is { } party ? $": {party.Name}" : string.Empty) : null, Check.Statement,
        [.. Influence.Select(finding => Frozen(finding, names))]);

    private static FrozenInfluence Frozen(KeptFinding found, KnownParties names) => new(
        Wire.Encode("inf", found.Id), found.Position, Freeze.Name(found.Kind), names.Of(found.Party), found.Sector is { } sector ? Freeze.Name(sector) : null, found.Country, found.SharePercent, found.Count,
        found.UsdAmount, found.TotalUsd, found.Total is { } total ? Freeze.Name(total) : null, found.NotableFrom, found.HighFrom, Freeze.Name(found.Level),
        [.. found.MadeOf.Select(source => new FrozenInfluenceSource(
            source.Link is { } link ? Wire.Encode("lnk", link) : null, source.Gift is { } gift ? Wire.Encode("gft", gift) : null, source.UsdAmount, source.RateDay,
            source.NotCounted is { } why ? Freeze.Name(why) : null))]);

    private FrozenStep Frozen(ConflictStep step, KnownParties names) => new(
        step.Position, names.Of(step.FromId), names.Of(step.ToId), step.LinkKind is { } link ? Freeze.Name(link) : Freeze.Name(step.InterestKind!.Value), step.LinkId is null, step.IsForward, step.Percent,
        step.ChainPercent, step.LinkId is { } id ? Sources.GetValueOrDefault(id) : "Declared");
}
