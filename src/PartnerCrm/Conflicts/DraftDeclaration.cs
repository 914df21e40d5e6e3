using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Writes your declaration of interests for a case or for a meeting. A draft of yours is replaced; what you filed before is corrected by a new version.</summary>
/// <param name="Relationship">The relationship for whose case you declare; leave it out where you declare for a meeting.</param>
/// <param name="Items">Your interests; none says that you have nothing to declare.</param>
/// <param name="Meeting">The meeting for which you declare; leave it out where you declare for a case.</param>
public sealed record DraftDeclaration(
    [IdOf(typeof(Relationship))] Guid? Relationship, IReadOnlyList<DeclaredInterest> Items, [IdOf(typeof(Meeting))] Guid? Meeting = null) : ICommand<Declaration>
{
    private const int MostItems = 100;

    public async Task<Declaration> Run(Session session, CancellationToken stop)
    {
        if (Items.Count > MostItems) throw new InvalidInput($"A declaration has at most {MostItems} items.", "items");
        var relationship = Relationship is { } of ? (await session.Find<Relationship>(of, stop, "relationship")).Id : (Guid?)null;
        var meeting = Meeting is { } at ? await session.Find<Meeting>(at, stop, "meeting") : null;
        if (relationship is null == meeting is null) throw new InvalidInput("Say for which case or for which meeting you declare: one of the two.", "relationship");
        foreach (var party in Items.Select(item => item.Party).OfType<Guid>().Distinct()) await session.FindParty(party, "items.party", stop);

        var (person, meetingId) = (session.Actor.Id, meeting?.Id);
        var before = await session.UnfilteredForChange<Declaration>().Where(row => row.CaseId == relationship && row.MeetingId == meetingId && row.PersonId == person)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(stop);
        var rules = (await session.Policy(stop)).Rules;
        var dueOn = meeting is not null ? DeclarationDates.DueOn(meeting, rules) : await DeclarationDates.DueForCase(session, relationship!.Value, rules, stop);
        var declaration = before is { State: DeclarationState.Draft } ? await Replace(session, before, stop)
            : session.Add(Declaration.Draft(session.NewId(), person, relationship, meetingId, before, Items.Count, dueOn));
        foreach (var item in Items) session.Add(DeclarationItem.Of(session.NewId(), declaration.Id, item));
        return declaration;
    }

    private async Task<Declaration> Replace(Session session, Declaration draft, CancellationToken stop)
    {
        draft.Redraft(Items.Count);
        session.Db.RemoveRange(await session.UnfilteredForChange<DeclarationItem>().Where(item => item.DeclarationId == draft.Id).ToListAsync(stop));
        return draft;
    }
}

/// <summary>An interest to declare.</summary>
/// <param name="Kind">What kind of interest it is.</param>
/// <param name="Description">What it is, in your words.</param>
/// <param name="Party">The organization or person it concerns, where it is on record.</param>
/// <param name="Amount">What it is or was worth.</param>
/// <param name="Currency">The currency of the amount, as three letters such as USD.</param>
/// <param name="ValidFrom">The first day, where it is known.</param>
/// <param name="ValidTo">The last day; leave it out where it goes on.</param>
public sealed record DeclaredInterest(
    InterestKind Kind,
    string Description,
    [IdOf(typeof(Organization), typeof(Contact))] Guid? Party = null,
    decimal? Amount = null,
    string? Currency = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null);
