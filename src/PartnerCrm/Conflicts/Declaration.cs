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

/// <summary>How a declaration stands on a day.</summary>
public enum DeclarationStanding
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Filed and in force.</summary>
    Filed,

    /// <summary>Filed, reviewed and in force.</summary>
    Reviewed,

    /// <summary>A newer version took its place.</summary>
    Corrected,

    /// <summary>Its time, or its meeting, is over: who takes part needs a new one.</summary>
    Lapsed,
}

/// <summary>What a person declares to be interested in, for one case or one meeting. Once filed it stays as it is: a correction is a new version.</summary>
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

    /// <summary>The relationship for whose case it is; null where it is for a meeting.</summary>
    public Guid? CaseId { get; private init; }

    /// <summary>The meeting it is for; null where it is for a case.</summary>
    public Guid? MeetingId { get; private init; }

    /// <summary>Counts the person's declarations for the case or the meeting.</summary>
    public int Number { get; private init; }

    /// <summary>Where it stands.</summary>
    public DeclarationState State { get; private set; }

    /// <summary>The filed declaration that this one corrects.</summary>
    public Guid? Corrects { get; private init; }

    /// <summary>When it was filed.</summary>
    public DateTimeOffset? FiledAt { get; private set; }

    /// <summary>The last day on which it is in time; null where no meeting sets one.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The last day on which it is in force.</summary>
    public DateOnly? LapsesOn { get; private set; }

    /// <summary>Whether it was filed after the day on which it was due.</summary>
    public bool IsLate { get; private set; }

    /// <summary>When it was reviewed.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>Who reviewed it.</summary>
    public Guid? ReviewedBy { get; private set; }

    /// <summary>What the review found.</summary>
    public string? ReviewNote { get; private set; }

    /// <summary>When a newer version took its place.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    public static Declaration Draft(Guid id, Guid person, Guid? caseId, Guid? meeting, Declaration? before, int items, DateOnly? dueOn)
    {
        var draft = new Declaration(id)
        {
            PersonId = person,
            CaseId = caseId,
            MeetingId = meeting,
            Number = (before?.Number ?? 0) + 1,
            Corrects = before?.Id,
            DueOn = dueOn,
        };
        draft.Record(new DeclarationDrafted(caseId, meeting, draft.Number, items));
        return draft;
    }

    /// <summary>How a declaration stands on a day; what lapsed is never shown as in force.</summary>
    public static DeclarationStanding StandingOn(DateOnly day, DeclarationState state, DateTimeOffset? supersededAt, DateOnly? lapsesOn) => state switch
    {
        DeclarationState.Draft => DeclarationStanding.Draft,
        _ when supersededAt is not null => DeclarationStanding.Corrected,
        _ when lapsesOn < day => DeclarationStanding.Lapsed,
        DeclarationState.Filed => DeclarationStanding.Filed,
        _ => DeclarationStanding.Reviewed,
    };

    /// <exception cref="DeclarationIsFiled">What was filed stays as it is.</exception>
    public void Redraft(int items)
    {
        if (State is not DeclarationState.Draft) throw new DeclarationIsFiled();
        Record(new DeclarationDrafted(CaseId, MeetingId, Number, items));
    }

    /// <exception cref="DeclarationIsFiled">It is filed already.</exception>
    public void File(Actor actor, DateOnly? dueOn, DateOnly lapsesOn, DateTimeOffset at)
    {
        if (actor.Id != PersonId) throw new Forbidden("file a declaration of somebody else");
        if (State is not DeclarationState.Draft) throw new DeclarationIsFiled();
        (State, FiledAt, DueOn, LapsesOn) = (DeclarationState.Filed, at, dueOn, lapsesOn);
        Record(new DeclarationFiled(CaseId, MeetingId, Number));
    }

    /// <summary>Its meeting moved, and with it the day on which a draft is due.</summary>
    public void FallDue(DateOnly dueOn)
    {
        if (DueOn == dueOn) return;
        DueOn = dueOn;
        Record(new DeclarationMoved(MeetingId));
    }

    /// <summary>Its meeting moved, and with it the last day on which it is in force.</summary>
    public void LapseOn(DateOnly day)
    {
        if (LapsesOn == day) return;
        LapsesOn = day;
        Record(new DeclarationMoved(MeetingId));
    }

    /// <summary>A newer version was filed.</summary>
    public void GiveWay(Guid by, DateTimeOffset at)
    {
        SupersededAt = at;
        Record(new DeclarationCorrected(CaseId, MeetingId, by));
    }

    /// <exception cref="OwnDeclaration">Nobody reviews his or her own.</exception>
    /// <exception cref="DeclarationNotOpenForReview">It is no filed declaration that waits.</exception>
    public void Review(string? note, Actor actor, DateTimeOffset at)
    {
        if (actor.Id == PersonId) throw new OwnDeclaration();
        if (State is not DeclarationState.Filed || SupersededAt is not null) throw new DeclarationNotOpenForReview();
        (State, ReviewedAt, ReviewedBy, ReviewNote) = (DeclarationState.Reviewed, at, actor.Id, note);
        Record(new DeclarationReviewed(CaseId, MeetingId, Number));
    }
}
