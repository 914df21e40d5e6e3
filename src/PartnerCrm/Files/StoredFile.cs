using PartnerCrm.Writes;

namespace PartnerCrm.Files;

/// <summary>What a file is attached to.</summary>
public enum FileUse
{
    /// <summary>To an interaction, as what was exchanged.</summary>
    Interaction,

    /// <summary>To a relationship, as its written proposal.</summary>
    Proposal,

    /// <summary>To a relationship, as the document that both sides signed.</summary>
    Instrument,

    /// <summary>To a dossier, as evidence for an answer.</summary>
    DossierAnswer,

    /// <summary>To a hit of a screening, as evidence for what was decided about it.</summary>
    HitDecision,
}

/// <summary>
/// A file that somebody uploaded. Until it is attached only he sees it, and after a day it is gone; attached to something, it stays with it and is seen by those who see that.
/// Its content lies apart, once for all files that hold the same.
/// </summary>
public sealed class StoredFile : Entity
{
    private const string ErasedName = "erased";

    private StoredFile()
        : base(Guid.Empty)
    {
    }

    private StoredFile(Guid id)
        : base(id)
    {
    }

    /// <summary>The name, with which it is saved again.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>What the content is, as we found it to be.</summary>
    public string MediaType { get; private init; } = string.Empty;

    /// <summary>The size in bytes.</summary>
    public long Bytes { get; private init; }

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public string Sha256 { get; private init; } = string.Empty;

    /// <summary>Who uploaded it.</summary>
    public Guid UploadedBy { get; private init; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset UploadedAt { get; private init; }

    /// <summary>What it is attached to; nothing yet, where it is null.</summary>
    public FileUse? Use { get; private set; }

    /// <summary>The interaction it is attached to.</summary>
    public Guid? InteractionId { get; private set; }

    /// <summary>The relationship it is attached to.</summary>
    public Guid? RelationshipId { get; private set; }

    /// <summary>The dossier or the hit it is attached to.</summary>
    public Guid? EvidenceFor { get; private set; }

    /// <summary>When it was attached.</summary>
    public DateTimeOffset? AttachedAt { get; private set; }

    /// <summary>When its content was erased; the hash stays.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public static StoredFile Store(Guid id, string name, CheckedContent content, Guid by, DateTimeOffset at)
    {
        var file = new StoredFile(id)
        {
            Name = name,
            MediaType = content.MediaType,
            Bytes = content.Bytes,
            Sha256 = content.Sha256,
            UploadedBy = by,
            UploadedAt = at,
        };
        file.Record(new FileStored(content.MediaType, content.Bytes, content.Sha256));
        return file;
    }

    /// <summary>Attaches it, for good. To attach it again where it is changes nothing.</summary>
    /// <exception cref="FileIsAttached">It is attached to something else.</exception>
    public void Attach(FileUse use, Guid to, DateTimeOffset at)
    {
        if (Use == use && (InteractionId ?? RelationshipId ?? EvidenceFor) == to) return;
        if (Use is not null) throw new FileIsAttached(Name);
        (Use, AttachedAt) = (use, at);
        switch (use)
        {
            case FileUse.Interaction: InteractionId = to; break;
            case FileUse.Proposal or FileUse.Instrument: RelationshipId = to; break;
            case FileUse.DossierAnswer or FileUse.HitDecision: EvidenceFor = to; break;
            default: throw new ArgumentOutOfRangeException(nameof(use), use, "Nothing says what such a file is attached to.");
        }

        Record(new FileAttached(use, to));
    }

    /// <summary>Gives up content that must not be kept. That there was a file, of which size and hash, stays known.</summary>
    public void Erase(string reason, DateTimeOffset at)
    {
        if (ErasedAt is not null) throw new FileIsErased();
        if (string.IsNullOrWhiteSpace(reason)) throw new InvalidInput("Say why the content must not be kept.", "reason");
        (Name, ErasedAt) = (ErasedName, at);
        Record(new FileErased { Reason = reason });
    }

    /// <summary>Nobody attached it to anything.</summary>
    /// <exception cref="FileIsAttached">Somebody did.</exception>
    internal void Forget()
    {
        if (Use is not null) throw new FileIsAttached(Name);
        Record(new FileForgotten());
    }
}
