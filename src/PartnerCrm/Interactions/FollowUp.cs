using PartnerCrm.Writes;

namespace PartnerCrm.Interactions;

/// <summary>Something to be done after an interaction: by whom, until when.</summary>
public sealed class FollowUp : Entity, IPartOf, IAnnounced
{
    private FollowUp()
        : base(Guid.Empty)
    {
    }

    private FollowUp(Guid id)
        : base(id)
    {
    }

    /// <summary>The interaction it follows.</summary>
    public Guid InteractionId { get; private init; }

    /// <summary>Who does it.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>The day until which it is to be done.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>What is to be done.</summary>
    public string Note { get; private init; } = string.Empty;

    /// <summary>Whether it is done.</summary>
    public bool Done { get; private set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Who said that it is done.</summary>
    public Guid? DoneBy { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; private set; }

    Guid IPartOf.Whole => InteractionId;

    bool IAnnounced.Announces(Fact fact) => fact is FollowUpPlanned;

    public static FollowUp Plan(Guid id, Guid interaction, Guid owner, DateOnly dueOn, string note)
    {
        if (string.IsNullOrWhiteSpace(note)) throw new InvalidInput("Say what is to be done.", "followUps.note");
        var followUp = new FollowUp(id) { InteractionId = interaction, OwnerId = owner, DueOn = dueOn, Note = note.Trim() };
        followUp.Record(new FollowUpPlanned(owner, dueOn));
        return followUp;
    }

    public void Complete(Guid by, string? outcome, DateTimeOffset at)
    {
        if (Done) throw new FollowUpAlreadyDone();
        (Done, DoneAt, DoneBy, Outcome) = (true, at, by, string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim());
        Record(new FollowUpDone());
    }
}
