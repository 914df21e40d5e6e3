namespace PartnerCrm.Writes;

/// <summary>
/// Something that holds for a time in the world and that we knew for a time. Such rows are append-only: a correction is a new row, and the old one says
/// when it was superseded and by which. So "what did we know that day" always has an answer: recorded on or before it, and not yet superseded.
/// </summary>
public abstract class DatedRow : Entity
{
    protected DatedRow(Guid id)
        : base(id)
    {
    }

    /// <summary>The first day on which it holds; null where that is not known.</summary>
    public DateOnly? ValidFrom { get; protected init; }

    /// <summary>The last day on which it holds; null where no end is known.</summary>
    public DateOnly? ValidTo { get; protected init; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; protected init; }

    /// <summary>The row that took its place when it was corrected or ended; null where none did.</summary>
    public Guid? SupersededBy { get; private set; }

    /// <summary>When it ceased to be what we know; null while it is.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>Whether it ceased to be what we know: it was corrected, ended by a newer row, or taken back.</summary>
    public bool IsSuperseded { get; private set; }

    /// <summary>Ends what we knew; <paramref name="by"/> takes its place, or nothing when it was never so.</summary>
    /// <exception cref="AlreadySuperseded">It was superseded before.</exception>
    protected void Supersede(Guid? by, DateTimeOffset at)
    {
        if (SupersededAt is not null) throw new AlreadySuperseded();
        (SupersededBy, SupersededAt) = (by, at);
    }

    /// <exception cref="InvalidInput">The end lies before the start.</exception>
    protected static void CheckPeriod(DateOnly? from, DateOnly? to)
    {
        if (to < from) throw new InvalidInput($"The last day {to:yyyy-MM-dd} lies before the first day {from:yyyy-MM-dd}.", "validTo");
    }
}

/// <summary>The row was corrected, ended or taken back before.</summary>
public sealed class AlreadySuperseded() : Refusal("This was corrected or ended before, and a newer record took its place. Read it again and change the newer one.");
