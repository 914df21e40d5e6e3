using Microsoft.EntityFrameworkCore;
using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Profiles;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>Answers questions of a dossier, one or many at once.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Answers">The answers.</param>
public sealed record AnswerQuestions([IdOf(typeof(Dossier))] Guid Dossier, int Version, IReadOnlyList<QuestionReply> Answers) : ICommand<Dossier>
{
    private const int MostEvidence = 50;

    public async Task<Dossier> Run(Session session, CancellationToken stop)
    {
        var dossier = await session.Find<Dossier>(Dossier, Version, stop);
        var content = await session.ContentOf(dossier.Id, stop);
        var shown = await session.UnfilteredForChange<DossierEvidence>().Where(row => row.DossierId == dossier.Id).ToListAsync(stop);
        var files = Answers.SelectMany(answer => answer.Evidence ?? []).Select(piece => piece.File).OfType<Guid>();

        // What this dossier took over from the one before stays attached to that one.
        await session.Attach(files.Except(shown.Select(piece => piece.FileId).OfType<Guid>()), FileUse.DossierAnswer, dossier.Id, "answers.evidence.file", stop);
        if (Answers.Count == 0) throw new InvalidInput("Give at least one answer.", "answers");
        foreach (var answer in Answers)
        {
            var question = content.Answers.SingleOrDefault(row => row.Code == answer.Question) ?? throw new InvalidInput($"This dossier asks no question {answer.Question}; read its questions.", "answers.question");
            dossier.Answer(question, answer.Reply, answer.Comment, session.Actor, session.Now);
            if (answer.Evidence is not { } evidence) continue;
            if (evidence.Count > MostEvidence) throw new InvalidInput($"An answer has at most {MostEvidence} pieces of evidence.", "answers.evidence");
            if (evidence.Any(piece => piece.Reference is null && piece.File is null)) throw new InvalidInput("Give a reference or an uploaded file.", "answers.evidence.reference");
            session.Db.RemoveRange(shown.Where(row => row.AnswerId == question.Id));
            foreach (var piece in evidence)
                session.Add(new DossierEvidence
                {
                    Id = session.NewId(),
                    DossierId = dossier.Id,
                    AnswerId = question.Id,
                    Reference = piece.Reference is { } reference ? Texts.Required(reference, 1000, "answers.evidence.reference") : null,
                    FileId = piece.File,
                    AddedAt = session.Now,
                });
        }

        dossier.Weigh(content.Exclusions, content.Answers);
        return dossier;
    }
}

/// <summary>An answer to a question.</summary>
/// <param name="Question">The question's code.</param>
/// <param name="Reply">The answer.</param>
/// <param name="Comment">What is to be said to it; needed where the question does not arise or could not be answered.</param>
/// <param name="Evidence">What shows it, in place of what was given before; as it was where it is left out.</param>
public sealed record QuestionReply(string Question, QuestionAnswer Reply, string? Comment = null, IReadOnlyList<EvidenceEntry>? Evidence = null);

/// <summary>A piece of evidence.</summary>
/// <param name="Reference">The document's symbol, address or place.</param>
/// <param name="File">A file that you uploaded.</param>
public sealed record EvidenceEntry(string? Reference = null, [IdOf(typeof(StoredFile))] Guid? File = null);
