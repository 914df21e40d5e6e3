using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Writes your declaration of interests for a case. A draft of yours is replaced; what you filed before is corrected by a new version.</summary>
/// <param name="Relationship">The relationship for whose case you declare.</param>
/// <param name="Items">Your interests; none says that you have nothing to declare.</param>
public sealed record DraftDeclaration([IdOf(typeof(Relationship))] Guid Relationship, IReadOnlyList<DeclaredInterest> Items) : ICommand<Declaration>
{
    private const int MostItems = 100;

    public async Task<Declaration> Run(Session session, CancellationToken stop)
    {
        if (Items.Count > MostItems) throw new InvalidInput($"A declaration has at most {MostItems} items.", "items");
        var relationship = await session.Find<Relationship>(Relationship, stop, "relationship");
        foreach (var party in Items.Select(item => item.Party).OfType<Guid>().Distinct()) await session.FindParty(party, "items.party", stop);

        var person = session.Actor.Id;
        var before = await session.UnfilteredForChange<Declaration>().Where(row => row.CaseId == relationship.Id && row.PersonId == person)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(stop);
        var declaration = before is { State: DeclarationState.Draft } ? await Replace(session, before, stop)
            : session.Add(Declaration.Draft(session.NewId(), person, relationship.Id, before, Items.Count));
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
