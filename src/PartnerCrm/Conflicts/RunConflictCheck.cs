using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>
/// Searches for paths between the organization of a case, its owners, its board and its funders, and everyone who prepares, checks, advises on or confirms the case, and keeps what
/// was searched and found as evidence. At most four ties lie between a person and whoever stands for the organization. Whoever runs it has declared his or her own interests first.
/// </summary>
/// <param name="Relationship">The relationship whose case is checked.</param>
/// <param name="Day">The day as of which ties are followed; today unless said.</param>
/// <param name="AlsoCheck">Contacts who are to advise on the case or to confirm it and have no part in it yet.</param>
/// <param name="AsOf">Leaves out what was recorded after this moment. Such a check explains what was known then; it concludes nothing and opens no conflict.</param>
public sealed record RunConflictCheck(
    [IdOf(typeof(Relationship))] Guid Relationship, DateOnly? Day = null, [IdOf(typeof(Contact))] IReadOnlyList<Guid>? AlsoCheck = null,
    DateTimeOffset? AsOf = null) : ICommand<ConflictCheck>
{
    private const int KeptPaths = 1000;

    private static readonly (CheckedAs As, SideRole Role)[] Roles =
        [(CheckedAs.Owner, SideRole.Owner), (CheckedAs.BoardMember, SideRole.BoardMember), (CheckedAs.Funder, SideRole.Funder)];

    public async Task<ConflictCheck> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, stop, "relationship");
        var day = Day ?? session.Today;
        if (day > session.Today) throw new InvalidInput("A check looks at today or at a day before it.", "day");
        if (AsOf > session.Now) throw new InvalidInput("What is known is known now or was known at an earlier moment.", "asOf");
        var own = await session.DemandOwnDeclaration(relationship.Id, stop);
        var before = await session.Unfiltered<ConflictCheck>().Where(check => check.CaseId == relationship.Id).OrderByDescending(check => check.Number)
            .Select(check => new { check.Id, check.Number }).FirstOrDefaultAsync(stop);
        var people = await People(session, relationship.Id, before?.Id, stop);

        var search = await CaseGraph.Around(session, relationship, people, day, AsOf, stop);
        var statement = await CheckStatement.Of(session, search, stop);
        var lists = await session.Unfiltered<ListVersion>().Where(version => version.InForce).OrderBy(version => version.Id).Select(version => version.Id).ToListAsync(stop);
        var check = session.Add(ConflictCheck.Of(session.NewId(), (before?.Number ?? 0) + 1, relationship.Id, search, (session.Actor.Id, own), statement, lists, session.Now));
        Keep(session, check, search);
        await InfluenceReader.Keep(session, check, relationship, search, stop);
        if (AsOf is null) await OpenConflicts(session, check, search, stop);
        return check;
    }

    private async Task<IReadOnlyList<Guid>> People(Session session, Guid caseId, Guid? before, CancellationToken stop)
    {
        var people = await session.Unfiltered<CasePart>().Where(part => part.CaseId == caseId).Select(part => part.PersonId)
            .Union(session.Unfiltered<CheckedParty>().Where(party => party.CheckId == before && party.Role == CheckedAs.Person).Select(party => party.PartyId)).ToListAsync(stop);
        foreach (var more in AlsoCheck ?? []) people.Add((await session.Find<Contact>(more, stop, "alsoCheck")).Id);
        return people.Count == 0 ? throw new NobodyToCheck() : [.. people.Distinct().Order()];
    }

    private static void Keep(Session session, ConflictCheck check, ConflictSearch search)
    {
        (CheckedAs Role, IEnumerable<Guid> Parties)[] parties =
            [
                (CheckedAs.Person, search.People), (CheckedAs.Undeclared, search.Undeclared), (CheckedAs.UnknownOwners, search.UnknownOwners), (CheckedAs.NoTie, search.House.Order()),
                (CheckedAs.NotFollowed, search.Read.NotFollowed.Order().Take(KeptPaths)), .. Roles.Select(role => (role.As, search.Side.Roles.Where(on => on.Value == role.Role).Select(on => on.Key).Order().AsEnumerable())),
            ];
        foreach (var (role, ids) in parties)
            foreach (var id in ids) session.Add(new CheckedParty { Id = session.NewId(), CheckId = check.Id, PartyId = id, Role = role });
        foreach (var (position, found) in search.Paths.Take(KeptPaths).Index())
        {
            var path = session.Add(new ConflictPath
            {
                Id = session.NewId(),
                CheckId = check.Id,
                PersonId = found.Person,
                Position = position + 1,
                Length = found.Steps.Count,
                OwnershipPercent = found.OwnershipPercent,
                EndId = found.End,
                EndRole = found.EndRole,
                Grade = search.GradeOf(found),
                Key = found.Key,
            });
            foreach (var (index, step) in found.Steps.Index()) session.Add(ConflictStep.Of(session.NewId(), path, index + 1, step));
        }
    }

    private static async Task OpenConflicts(Session session, ConflictCheck check, ConflictSearch search, CancellationToken stop)
    {
        var known = await session.UnfilteredForChange<PersonConflict>().Where(conflict => conflict.CaseId == check.CaseId).ToDictionaryAsync(conflict => conflict.PersonId, stop);
        foreach (var paths in search.Paths.GroupBy(path => path.Person, path => path.Key))
        {
            string[] keys = [.. paths];
            if (known.TryGetValue(paths.Key, out var conflict)) conflict.FindAgain(check.Id, keys, session.Now);
            else session.Add(PersonConflict.Open(session.NewId(), check.CaseId, paths.Key, check.Id, keys, session.Now));
        }
    }
}
