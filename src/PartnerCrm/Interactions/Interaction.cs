using PartnerCrm.Data;
using PartnerCrm.Writes;

namespace PartnerCrm.Interactions;

/// <summary>How an interaction took place.</summary>
public enum InteractionKind
{
    /// <summary>A meeting, in a room or online.</summary>
    Meeting,

    /// <summary>A call.</summary>
    Call,

    /// <summary>An exchange of mail.</summary>
    Mail,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>An event with more people.</summary>
    Event,

    /// <summary>A visit.</summary>
    Visit,
}

/// <summary>What the secretariat and others had to do with each other once: when, who, about what.</summary>
public sealed class Interaction : Entity
{
    private Interaction()
        : base(Guid.Empty)
    {
    }

    private Interaction(Guid id)
        : base(id)
    {
    }

    /// <summary>How it took place.</summary>
    public InteractionKind Kind { get; private set; }

    /// <summary>The day on which it took place.</summary>
    public DateOnly HappenedOn { get; private set; }

    /// <summary>What it was about, in one line.</summary>
    public string Subject { get; private set; } = string.Empty;

    /// <summary>The subject as it is sorted and searched.</summary>
    public string SortSubject { get; private set; } = string.Empty;

    /// <summary>What was said and agreed.</summary>
    public string? Summary { get; private set; }

    /// <summary>Who logged it.</summary>
    public Guid LoggedBy { get; private init; }

    /// <summary>When it was logged.</summary>
    public DateTimeOffset LoggedAt { get; private init; }

    public static Interaction Log(Guid id, InteractionKind kind, DateOnly happenedOn, string subject, string? summary, Guid by, DateTimeOffset at)
    {
        var interaction = new Interaction(id) { LoggedBy = by, LoggedAt = at };
        interaction.Say(kind, happenedOn, subject, summary, at);
        interaction.Record(new InteractionLogged(kind, happenedOn));
        return interaction;
    }

    /// <summary>Takes over what is said; what is not said stays. An empty summary empties it.</summary>
    public void Amend(InteractionKind? kind, DateOnly? happenedOn, string? subject, string? summary, string? reason, DateTimeOffset at)
    {
        Say(kind ?? Kind, happenedOn ?? HappenedOn, subject ?? Subject, summary ?? Summary, at);
        Record(new InteractionAmended { Reason = reason });
    }

    private void Say(InteractionKind kind, DateOnly happenedOn, string subject, string? summary, DateTimeOffset at)
    {
        // East of UTC the next day has begun.
        if (happenedOn > DateOnly.FromDateTime(at.UtcDateTime).AddDays(1)) throw new InvalidInput("An interaction is logged after it took place; this day is still to come.", "happenedOn");
        Kind = kind;
        HappenedOn = happenedOn;
        Subject = string.IsNullOrWhiteSpace(subject) ? throw new InvalidInput("Say in a few words what it was about.", "subject") : subject.Trim();
        if (Subject.Length > 300) throw new InvalidInput($"A subject has at most 300 characters, this one {Subject.Length}. Put the rest into the summary.", "subject");
        SortSubject = Folding.Fold(Subject);
        Summary = string.IsNullOrWhiteSpace(summary) ? null : summary.Trim();
    }
}
