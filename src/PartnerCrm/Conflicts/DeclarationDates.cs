using Microsoft.EntityFrameworkCore;
using PartnerCrm.Profiles;
using PartnerCrm.Sessions;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>When a declaration is due and when it lapses: the one place that says so.</summary>
internal static class DeclarationDates
{
    public static DateOnly DueOn(Meeting meeting, ProfileRules rules) => meeting.StartsOn.AddDays(-rules.Whole(PolicyNumber.DeclarationDueDays));

    /// <summary>What is declared for a meeting lapses with it; anything lapses after some months.</summary>
    public static DateOnly LapsesOn(DateOnly filedOn, Meeting? meeting, ProfileRules rules)
    {
        var after = filedOn.AddMonths(rules.Whole(PolicyNumber.DeclarationMonths));
        return meeting?.EndsOn < after ? meeting.EndsOn : after;
    }

    /// <summary>What is declared for a case is due before the next meeting that discusses the case; without one it is due at once, and has no day.</summary>
    public static async Task<DateOnly?> DueForCase(Session session, Guid caseId, ProfileRules rules, CancellationToken stop)
    {
        var next = await (from item in session.Unfiltered<AgendaItem>()
                          join meeting in session.Unfiltered<Meeting>() on item.MeetingId equals meeting.Id
                          where item.CaseId == caseId && meeting.EndsOn >= session.Today
                          orderby meeting.StartsOn
                          select meeting).FirstOrDefaultAsync(stop);
        return next is null ? null : DueOn(next, rules);
    }

    /// <summary>A meeting moved: drafts are due on another day, filed declarations lapse on another. What was filed in time stays in time.</summary>
    public static async Task MoveDeclarationsFor(this Session session, Meeting meeting, CancellationToken stop)
    {
        var rules = (await session.Policy(stop)).Rules;
        foreach (var declaration in await session.UnfilteredForChange<Declaration>().Where(row => row.MeetingId == meeting.Id && row.SupersededAt == null).ToListAsync(stop))
        {
            if (declaration.FiledAt is { } filed) declaration.LapseOn(LapsesOn(DateOnly.FromDateTime(filed.UtcDateTime), meeting, rules));
            else declaration.FallDue(DueOn(meeting, rules));
        }
    }
}
