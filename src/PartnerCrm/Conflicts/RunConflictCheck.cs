using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>
/// Searches for paths between the organization of a case, its owners, its board and its funders, and everyone who prepares, checks, advises on or confirms the case, and keeps what
/// was searched and found as evidence. At most four ties lie between a person and whoever stands for the organization. Whoever runs it has declared his or her own interests first.
/// </summary>
/// <param name="Relationship">The relationship whose case is checked.</param>
/// <param name="Day">The day as of which ties are followed; unless said the day of the moment asked about, or today.</param>
/// <param name="AlsoCheck">Contacts who are to advise on the case or to confirm it and have no part in it yet.</param>
/// <param name="AsOf">Looks at the case as it was known at this moment: its people, their declarations, owners, the house, the policy. Such a check explains; it concludes nothing and opens no conflict.</param>
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
        if (AsOf > session.Now) throw new InvalidInput("What is known is known now or was known at an earlier moment.", "asOf");
        var day = Day ?? (AsOf is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : session.Today);
        if (day > session.Today) throw new InvalidInput("A check looks at today or at a day before it.", "day");
        var own = await session.DemandOwnDeclaration(relationship.Id, stop);
        var known = new AsKnown(session, AsOf);
        var before = await session.Unfiltered<ConflictCheck>().Where(check => check.CaseId == relationship.Id).OrderByDescending(check => check.Number)
            .Select(check => new { check.Id, check.Number, check.KnownAt, check.SearchedAt }).ToListAsync(stop);
        var people = await People(known, relationship.Id, before.Find(check => check.KnownAt is null && check.SearchedAt <= known.Moment)?.Id, stop);

        var search = await CaseGraph.Around(known, relationship, people, day, stop);
        var statement = await CheckStatement.Of(known, search, stop);
        var number = (before.FirstOrDefault()?.Number ?? 0) + 1;
        var influence = await InfluenceReader.Read(known, relationship, search, stop);
        var basis = await CheckBasis.Of(known, search, relationship.Id, influence, stop);
        var check = session.Add(ConflictCheck.Of(session.NewId(), number, relationship.Id, search, (session.Actor.Id, own), statement, await known.Lists(stop), basis, session.Now));
        Keep(session, check, search);
        InfluenceReader.Keep(session, check, influence);
        if (AsOf is null) await OpenConflicts(session, check, search, stop);
        return check;
    }

    private async Task<IReadOnlyList<Guid>> People(AsKnown known, Guid caseId, Guid? before, CancellationToken stop)
    {
        var people = (await known.Parts(caseId, stop)).Select(part => part.Person).ToList();
        people.AddRange(await known.Session.Unfiltered<CheckedParty>().Where(party => party.CheckId == before && party.Role == CheckedAs.Person).Select(party => party.PartyId).ToListAsync(stop));
        foreach (var more in AlsoCheck ?? []) people.Add((await known.Session.Find<Contact>(more, stop, "alsoCheck")).Id);
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
