using PartnerCrm.Writes;

namespace PartnerCrm.Sessions;

/// <summary>One item of a meeting's agenda.</summary>
public sealed class AgendaItem : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>Its number on the agenda, such as 8.3.</summary>
    public required string Number { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>The relationship whose case is discussed under it.</summary>
    public Guid? CaseId { get; init; }

    Guid IPartOf.Whole => MeetingId;
}
