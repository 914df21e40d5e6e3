using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Files;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Freezing;

/// <summary>What the preparers of a dossier found, rated and planned.</summary>
internal sealed record Findings(DossierContent Content, IReadOnlyList<(DossierEvidence Piece, StoredFile? File)> Evidence, IReadOnlyList<DossierMeasure> Plan)
{
    public IEnumerable<Guid> Parties =>
    [
        .. Content.Answers.Select(row => row.AnsweredBy).Concat(Content.Exclusions.Select(row => row.CheckedBy)).Concat(Content.Risks.Select(row => row.RatedBy)).OfType<Guid>(),
        .. Plan.Select(row => row.OwnerId),
    ];

    public static async Task<Findings> Read(Session session, Guid dossier, CancellationToken stop)
    {
        var evidence = await session.Unfiltered<DossierEvidence>().Where(row => row.DossierId == dossier).OrderBy(row => row.AddedAt).ThenBy(row => row.Id).ToListAsync(stop);
        var ids = evidence.Select(piece => piece.FileId).OfType<Guid>().ToList();
        var files = await session.Unfiltered<StoredFile>().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, stop);
        return new Findings(
            await session.ContentOf(dossier, stop), [.. evidence.Select(piece => (piece, piece.FileId is { } id ? files[id] : null))],
            await session.Unfiltered<DossierMeasure>().Where(row => row.DossierId == dossier).OrderBy(row => row.DueOn).ThenBy(row => row.Id).ToListAsync(stop));
    }

    public IReadOnlyList<FrozenAnswer> Answers(KnownParties names) =>
    [
        .. Content.Answers.Select(row => new FrozenAnswer(
            row.Code, row.Question, row.Dimension is { } dimension ? Freeze.Name(dimension) : null, Freeze.Name(row.Reply!.Value), row.Comment, names.Of(row.AnsweredBy), row.AnsweredAt!.Value,
            [.. Evidence.Where(shown => shown.Piece.AnswerId == row.Id).Select(shown => Shown(shown.Piece, shown.File))])),
    ];

    public IReadOnlyList<FrozenExclusion> Exclusions(KnownParties names) =>
        [.. Content.Exclusions.Select(row => new FrozenExclusion(row.Code, row.Text, Freeze.Name(row.Finding!.Value), row.Comment, names.Of(row.CheckedBy), row.CheckedAt!.Value))];

    public IReadOnlyList<FrozenRisk> Risks(KnownParties names) =>
        [.. Content.Risks.Select(row => new FrozenRisk(Freeze.Name(row.Dimension), row.Text, Freeze.Name(row.Level!.Value), row.Reason!, names.Of(row.RatedBy), row.RatedAt!.Value))];

    public IReadOnlyList<FrozenMeasure> Measures(KnownParties names) =>
        [.. Plan.Select(row => new FrozenMeasure(row.About, row.Text, names.Of(row.OwnerId), row.DueOn))];

    private static FrozenEvidence Shown(DossierEvidence piece, StoredFile? file) =>
        new(piece.Reference, file is null ? null : Wire.Encode(StoredFileGraph.Prefix, file.Id), file?.Name, file?.MediaType, file?.Bytes, file?.Sha256);
}
