using PartnerCrm.Access;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>A possible conflict of interest of a person in a case, and how it was resolved. While it bars the person, he or she neither advises on the case nor confirms it.</summary>
public sealed class PersonConflict : Entity
{
    private PersonConflict()
        : base(Guid.Empty)
    {
    }

    private PersonConflict(Guid id)
        : base(id)
    {
    }

    /// <summary>The relationship whose case it is.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>The check that found what is open or was resolved.</summary>
    public Guid CheckId { get; private set; }

    /// <summary>When it was opened, or opened again.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The paths it was opened for, by their keys; another path opens it again.</summary>
    public string[] PathKeys { get; private set; } = [];

    /// <summary>What it was found to be; null while it is open.</summary>
    public ConflictOutcome? Outcome { get; private set; }

    /// <summary>How it was resolved; null while it is open, and where it was found to be none.</summary>
    public ConflictResolution? Resolution { get; private set; }

    /// <summary>Why it was resolved in this way.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who resolved it.</summary>
    public Guid? ResolvedBy { get; private set; }

    /// <summary>When it was resolved.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Whether it keeps the person from advising and confirming: it is open, or resolved by exclusion or by recusal from the whole case.</summary>
    public bool Bars { get; private set; } = true;

    /// <summary>Whether a recusal is from items of agendas only: from what the body of the meeting says and decides on the case, not from the whole case.</summary>
    public bool IsPerItem { get; private set; }

    public static PersonConflict Open(Guid id, Guid caseId, Guid person, Guid check, IReadOnlyCollection<string> pathKeys, DateTimeOffset at)
    {
        var conflict = new PersonConflict(id) { CaseId = caseId, PersonId = person, CheckId = check, OpenedAt = at, PathKeys = [.. pathKeys] };
        conflict.Record(new ConflictOpened(caseId, person, check, pathKeys.Count));
        return conflict;
    }

    /// <summary>A later check found the person's paths again. What was resolved stays so, unless a path is new.</summary>
    public void FindAgain(Guid check, IReadOnlyCollection<string> pathKeys, DateTimeOffset at)
    {
        if (pathKeys.All(PathKeys.Contains)) return;
        (CheckId, PathKeys) = (check, [.. PathKeys.Union(pathKeys)]);
        (Outcome, Resolution, Reason, ResolvedBy, ResolvedAt, Bars, OpenedAt) = (null, null, null, null, null, true, at);
        IsPerItem = false;
        Record(new ConflictReopened(CaseId, PersonId, check, pathKeys.Count));
    }

    /// <exception cref="OwnConflict">Nobody resolves a conflict of his or her own.</exception>
    /// <exception cref="WaiverNeedsExecutive">Only the Executive Secretary waives.</exception>
    public void Resolve(ConflictOutcome outcome, ConflictResolution? resolution, string reason, Actor actor, DateTimeOffset at, bool perItem = false)
    {
        if (actor.Id == PersonId) throw new OwnConflict();
        if (resolution is ConflictResolution.Waive && !actor.Is(Role.Executive)) throw new WaiverNeedsExecutive();
        if (string.IsNullOrWhiteSpace(reason)) throw new InvalidInput("Say why: a resolution is read again when the case is audited.", "reason");
        if (outcome is ConflictOutcome.None && resolution is not null) throw new InvalidInput("What is no conflict needs no resolution: leave it out.", "resolution");
        if (outcome is not ConflictOutcome.None && resolution is null) throw new InvalidInput("Say how the conflict is resolved.", "resolution");
        if (perItem && resolution is not ConflictResolution.Recuse) throw new InvalidInput("Only a recusal is from items of an agenda.", "agendaItems");
        (Outcome, Resolution, Reason, ResolvedBy, ResolvedAt) = (outcome, resolution, reason, actor.Id, at);
        IsPerItem = perItem;
        Bars = resolution is ConflictResolution.Exclude || (resolution is ConflictResolution.Recuse && !perItem);
        Record(new ConflictResolved(CaseId, PersonId, outcome, resolution) { Reason = reason });
    }
}
