using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Profiles;
using PartnerCrm.Sessions;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Files your declaration. From then on it cannot be changed; a correction is a new version.</summary>
/// <param name="Declaration">The draft.</param>
/// <param name="Version">The version that you saw.</param>
public sealed record FileDeclaration([IdOf(typeof(Declaration))] Guid Declaration, int Version) : ICommand<Declaration>
{
    public async Task<Declaration> Run(Session session, CancellationToken stop)
    {
        var declaration = await session.Find<Declaration>(Declaration, Version, stop);
        var meeting = declaration.MeetingId is { } of ? await session.Unfiltered<Meeting>().SingleAsync(row => row.Id == of, stop) : null;
        var rules = (await session.Policy(stop)).Rules;
        var dueOn = meeting is not null ? DeclarationDates.DueOn(meeting, rules) : await DeclarationDates.DueForCase(session, declaration.CaseId!.Value, rules, stop);
        declaration.File(session.Actor, dueOn, DeclarationDates.LapsesOn(session.Today, meeting, rules), session.Now);
        if (declaration.Corrects is { } corrected)
            (await session.UnfilteredForChange<Declaration>().SingleAsync(row => row.Id == corrected, stop)).GiveWay(declaration.Id, session.Now);
        return declaration;
    }
}
