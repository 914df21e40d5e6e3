using PartnerCrm.Access;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Where a declaration stands.</summary>
public enum DeclarationState
{
    /// <summary>Being written; only its author sees it.</summary>
    Draft,

    /// <summary>Filed; it cannot be changed, only corrected by a newer version.</summary>
    Filed,

    /// <summary>Filed, and reviewed by somebody else.</summary>
    Reviewed,
}

/// <summary>What a person declares to be interested in, for one case. Once filed it stays as it is: a correction is a new version.</summary>
public sealed class Declaration : Entity
{
    private Declaration()
        : base(Guid.Empty)
    {
    }

    private Declaration(Guid id)
        : base(id)
    {
    }

    /// <summary>Who declares.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>The relationship for whose case it is.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>Counts the person's declarations for the case.</summary>
    public int Number { get; private init; }

    /// <summary>Where it stands.</summary>
    public DeclarationState State { get; private set; }

    /// <summary>The filed declaration that this one corrects.</summary>
    public Guid? Corrects { get; private init; }

    /// <summary>When it was filed.</summary>
    public DateTimeOffset? FiledAt { get; private set; }

    /// <summary>When it was reviewed.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>Who reviewed it.</summary>
    public Guid? ReviewedBy { get; private set; }

    /// <summary>What the review found.</summary>
    public string? ReviewNote { get; private set; }

    /// <summary>When a newer version took its place.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    public static Declaration Draft(Guid id, Guid person, Guid caseId, Declaration? before, int items)
    {
        var draft = new Declaration(id) { PersonId = person, CaseId = caseId, Number = (before?.Number ?? 0) + 1, Corrects = before?.Id };
        draft.Record(new DeclarationDrafted(caseId, draft.Number, items));
        return draft;
    }

    /// <exception cref="DeclarationIsFiled">What was filed stays as it is.</exception>
    public void Redraft(int items)
    {
        if (State is not DeclarationState.Draft) throw new DeclarationIsFiled();
        Record(new DeclarationDrafted(CaseId, Number, items));
    }

    /// <exception cref="DeclarationIsFiled">It is filed already.</exception>
    public void File(Actor actor, DateTimeOffset at)
    {
        if (actor.Id != PersonId) throw new Forbidden("file a declaration of somebody else");
        if (State is not DeclarationState.Draft) throw new DeclarationIsFiled();
        (State, FiledAt) = (DeclarationState.Filed, at);
        Record(new DeclarationFiled(CaseId, Number));
    }

    /// <summary>A newer version was filed.</summary>
    public void GiveWay(Guid by, DateTimeOffset at)
    {
        SupersededAt = at;
        Record(new DeclarationCorrected(CaseId, by));
    }

    /// <exception cref="OwnDeclaration">Nobody reviews his or her own.</exception>
    /// <exception cref="DeclarationNotOpenForReview">It is no filed declaration that waits.</exception>
    public void Review(string? note, Actor actor, DateTimeOffset at)
    {
        if (actor.Id == PersonId) throw new OwnDeclaration();
        if (State is not DeclarationState.Filed || SupersededAt is not null) throw new DeclarationNotOpenForReview();
        (State, ReviewedAt, ReviewedBy, ReviewNote) = (DeclarationState.Reviewed, at, actor.Id, note);
        Record(new DeclarationReviewed(CaseId, Number));
    }
}
