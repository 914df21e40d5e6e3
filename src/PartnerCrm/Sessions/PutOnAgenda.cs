using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Sessions;

/// <summary>Puts an item on a meeting's agenda. Where it is about a relationship's case, a declaration for the meeting counts for the case.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Number">The item's number, such as 8.3.</param>
/// <param name="Title">What it is about. Everybody who reads agendas reads it.</param>
/// <param name="Relationship">The relationship whose case is discussed under it.</param>
public sealed record PutOnAgenda(
    [IdOf(typeof(Meeting))] Guid Meeting, int Version, string Number, string Title, [IdOf(typeof(Relationship))] Guid? Relationship = null) : ICommand<Meeting>
{
    public async Task<Meeting> Run(Session session, CancellationToken stop)
    {
        var meeting = await session.Find<Meeting>(Meeting, Version, stop);
        if (Relationship is { } relationship) await session.Find<Relationship>(relationship, stop, "relationship");
        session.Add(meeting.Put(session.NewId(), Number, Title, Relationship));
        return meeting;
    }
}
