using PartnerCrm.Writes;

namespace PartnerCrm.Sessions;

/// <summary>A session or meeting of a body, with the days on which it takes place. Cases come before it as items of its agenda.</summary>
public sealed class Meeting : Entity
{
    private Meeting()
        : base(Guid.Empty)
    {
    }

    private Meeting(Guid id)
        : base(id)
    {
    }

    /// <summary>What the meeting is called, such as "CPM-20".</summary>
    public string Name { get; private init; } = string.Empty;

    /// <summary>Which body meets.</summary>
    public MeetingBody Body { get; private init; }

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn { get; private set; }

    public static Meeting Plan(Guid id, string name, MeetingBody body, DateOnly startsOn, DateOnly endsOn)
    {
        CheckDays(startsOn, endsOn);
        var meeting = new Meeting(id) { Name = Said(name, 200, "name"), Body = body, StartsOn = startsOn, EndsOn = endsOn };
        meeting.Record(new MeetingPlanned(body, startsOn, endsOn));
        return meeting;
    }

    public void Move(DateOnly startsOn, DateOnly endsOn, string reason)
    {
        CheckDays(startsOn, endsOn);
        if (string.IsNullOrWhiteSpace(reason)) throw new InvalidInput("Say why the meeting moves: deadlines move with it.", "reason");
        (StartsOn, EndsOn) = (startsOn, endsOn);
        Record(new MeetingMoved(startsOn, endsOn) { Reason = reason });
    }

    public AgendaItem Put(Guid id, string number, string title, Guid? caseId)
    {
        var item = new AgendaItem { Id = id, MeetingId = Id, Number = Said(number, 20, "number"), Title = Said(title, 300, "title"), CaseId = caseId };
        Record(new ItemPutOnAgenda(item.Number, caseId));
        return item;
    }

    private static void CheckDays(DateOnly startsOn, DateOnly endsOn)
    {
        if (endsOn < startsOn) throw new InvalidInput("The last day lies before the first.", "endsOn");
    }

    private static string Said(string text, int most, string field) => text.Trim() is { Length: > 0 } said && said.Length <= most
        ? said : throw new InvalidInput($"Say it in 1 to {most} characters.", field);
}
