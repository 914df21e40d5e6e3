using PartnerCrm.Writes;

namespace PartnerCrm.Sessions;

/// <summary>Plans a meeting of a body. Declarations of interests for it are due some weeks before its first day.</summary>
/// <param name="Name">What the meeting is called, such as "CPM-20".</param>
/// <param name="Body">Which body meets.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
public sealed record PlanMeeting(string Name, MeetingBody Body, DateOnly StartsOn, DateOnly EndsOn) : ICommand<Meeting>
{
    public Task<Meeting> Run(Session session, CancellationToken stop) =>
        Task.FromResult(session.Add(Meeting.Plan(session.NewId(), Name, Body, StartsOn, EndsOn)));
}
