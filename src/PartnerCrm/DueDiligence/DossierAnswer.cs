using PartnerCrm.Profiles;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>A question that the profile asks in a dossier of its tier, as it was worded then, and its answer.</summary>
public sealed class DossierAnswer : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The question's code in the profile.</summary>
    public required string Code { get; init; }

    /// <summary>Its place in the dossier.</summary>
    public required int Position { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The dimension of risk that it speaks to.</summary>
    public required RiskDimension? Dimension { get; init; }

    /// <summary>Whether the answer needs evidence.</summary>
    public required bool NeedsEvidence { get; init; }

    /// <summary>Answers that block every later step.</summary>
    public required QuestionAnswer[] Blocks { get; init; }

    /// <summary>The answer; null until it is given.</summary>
    public QuestionAnswer? Reply { get; internal set; }

    /// <summary>What was said to it.</summary>
    public string? Comment { get; internal set; }

    /// <summary>Who answered.</summary>
    public Guid? AnsweredBy { get; internal set; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    Guid IPartOf.Whole => DossierId;

    internal static DossierAnswer Of(Guid id, Guid dossier, int position, QuestionRule question) => new()
    {
        Id = id,
        DossierId = dossier,
        Code = question.Code,
        Position = position,
        Question = question.Text,
        Dimension = question.Dimension,
        NeedsEvidence = question.Evidence,
        Blocks = [.. question.Blocks],
    };
}

/// <summary>What shows that an answer is so.</summary>
public sealed class DossierEvidence : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The answer.</summary>
    public required Guid AnswerId { get; init; }

    /// <summary>The document's symbol, address or place.</summary>
    public required string? Reference { get; init; }

    /// <summary>The stored file.</summary>
    public required Guid? FileId { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    Guid IPartOf.Whole => DossierId;

    /// <summary>The same evidence for the same answer in a newer dossier.</summary>
    internal DossierEvidence For(Guid id, DossierAnswer answer) =>
        new() { Id = id, DossierId = answer.DossierId, AnswerId = answer.Id, Reference = Reference, FileId = FileId, AddedAt = AddedAt };
}
