namespace PartnerCrm.Events;

/// <summary>That something happened to a thing, as the outbox tells it.</summary>
/// <param name="Id">The audit entry of what happened.</param>
/// <param name="Fact">What happened, as a name of the domain.</param>
/// <param name="SubjectKind">The kind of thing it happened to.</param>
/// <param name="SubjectId">The thing it happened to.</param>
/// <param name="At">When.</param>
public sealed record OutboxEvent(Guid Id, string Fact, string SubjectKind, Guid SubjectId, DateTimeOffset At)
{
    private const string Calendar = "Calendar";

    /// <summary>Whether it only says that another day has begun.</summary>
    public bool IsNewDay => SubjectKind is Calendar;

    public static OutboxEvent NewDay(DateTimeOffset at) => new(Guid.Empty, "DayBegan", Calendar, Guid.Empty, at);
}
