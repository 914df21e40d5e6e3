namespace PartnerCrm.Conflicts;

/// <summary>A declaration of interests that somebody is to file and has not, or that lapsed.</summary>
public sealed class DueDeclaration
{
    public Guid Id { get; set; }

    /// <summary>Who is to declare.</summary>
    public Guid PersonId { get; set; }

    /// <summary>The relationship for whose case it is; null where it is for a meeting.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>The meeting it is for; null where it is for a case.</summary>
    public Guid? MeetingId { get; set; }

    /// <summary>The day until which it is due: some weeks before the meeting, or where no meeting is planned the day on which the person joined the case.</summary>
    public DateOnly DueOn { get; set; }
}
