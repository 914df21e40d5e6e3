using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>
/// Who did what on which day, in the order of time: deeds may plan later deeds. The books are kept on Wednesdays, so that there are not too many days to save.
/// What would lie in the future does not happen.
/// </summary>
internal sealed class DemoDiary(DateOnly start, DateOnly today)
{
    /// <summary>Who acts in what order on one day.</summary>
    private static readonly string[] Order = ["preparer", "secretariat", "spg", "bureau", "executive"];

    private readonly PriorityQueue<(DateOnly Day, string Actor, Action<Session> Deed), (DateOnly Day, int Actor, int Sequence)> queue = new();
    private int sequence;

    public DateOnly Start { get; } = start;

    public DateOnly Today { get; } = today;

    public void Plan(DateOnly day, string actor, Action<Session> deed)
    {
        day = day.AddDays(((int)DayOfWeek.Wednesday - (int)day.DayOfWeek + 7) % 7);
        if (day < Today) queue.Enqueue((day, actor, deed), (day, Array.IndexOf(Order, actor), sequence++));
    }

    /// <summary>A day at a share of the time that begins some days after the start.</summary>
    public DateOnly At(double share, int after)
    {
        var first = Start.AddDays(after);
        return first.AddDays((int)(share * (Today.DayNumber - 8 - first.DayNumber)));
    }

    /// <summary>The next deeds of one person on one day, or nothing when all is done.</summary>
    public (DateTimeOffset At, string Actor, IEnumerable<Action<Session>> Deeds)? Next()
    {
        if (!queue.TryPeek(out var first, out _)) return null;
        var at = new DateTimeOffset(first.Day, new TimeOnly(8 + Array.IndexOf(Order, first.Actor), 30), TimeSpan.Zero);
        return (at, first.Actor, Take(first.Day, first.Actor));
    }

    private IEnumerable<Action<Session>> Take(DateOnly day, string actor)
    {
        while (queue.TryPeek(out var next, out _) && next.Day == day && next.Actor == actor) yield return queue.Dequeue().Deed;
    }
}
