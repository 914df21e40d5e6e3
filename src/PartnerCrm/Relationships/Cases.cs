using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>What commands ask about a case; guards see every row.</summary>
internal static class Cases
{
    /// <summary>The facts of a case as the database has them; what the command changed so far is not among them.</summary>
    public static Task<CaseFacts> FactsOf(this Session session, Guid relationship, CancellationToken stop) =>
        session.Unfiltered<CaseFacts>().SingleAsync(facts => facts.CaseId == relationship, stop);

    /// <summary>Gives a part of a case to a person, in place of whoever has it.</summary>
    public static async Task Name(this Session session, Relationship relationship, Guid person, Part part, CancellationToken stop)
    {
        var before = await session.UnfilteredForChange<CasePart>().Where(row => row.CaseId == relationship.Id && row.Part == part).ToListAsync(stop);
        if (before is [var same] && same.PersonId == person) return;
        session.Db.RemoveRange(before);
        session.Add(relationship.Name(session.NewId(), person, part, session.Now));
    }

    /// <summary>Takes down that a person had a hand in a case; once is enough.</summary>
    public static async Task Join(this Session session, Guid relationship, Guid person, Part part, CancellationToken stop)
    {
        if (!await session.Unfiltered<CasePart>().AnyAsync(row => row.CaseId == relationship && row.PersonId == person && row.Part == part, stop))
            session.Add(new CasePart { Id = session.NewId(), CaseId = relationship, PersonId = person, Part = part, Since = session.Now });
    }
}
