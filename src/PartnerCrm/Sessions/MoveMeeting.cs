using PartnerCrm.Conflicts;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Sessions;

/// <summary>Moves a meeting to other days. The deadlines of drafted declarations and the end of filed ones move with it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="Reason">Why it moves.</param>
public sealed record MoveMeeting([IdOf(typeof(Meeting))] Guid Meeting, int Version, DateOnly StartsOn, DateOnly EndsOn, string Reason) : ICommand<Meeting>
{
    public async Task<Meeting> Run(Session session, CancellationToken stop)
    {
        var meeting = await session.Find<Meeting>(Meeting, Version, stop);
        meeting.Move(StartsOn, EndsOn, Reason);
        await session.MoveDeclarationsFor(meeting, stop);
        return meeting;
    }
}
