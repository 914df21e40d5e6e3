using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Reads the graph around a case, everything in it, seen by the actor or not: only a check's conclusion leaves it for those who may not read evidence.</summary>
internal static class CaseGraph
{
    /// <param name="session">Who asks, and when.</param>
    /// <param name="relationship">The relationship whose case it is.</param>
    /// <param name="people">Everybody who takes part in the case.</param>
    /// <param name="day">The day as of which ties are followed.</param>
    /// <param name="knownAt">What was recorded later is not looked at; null for what is known now.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task<ConflictSearch> Around(
        Session session, Relationship relationship, IReadOnlyList<Guid> people, DateOnly day, DateTimeOffset? knownAt, CancellationToken stop)
    {
        var (candidate, moment) = (relationship.OrganizationId, knownAt ?? session.Now);
        var policy = await session.Policy(stop);
        var declarations = await session.Unfiltered<Declaration>()
            .Where(row => people.Contains(row.PersonId) && row.State != DeclarationState.Draft && row.FiledAt <= moment && (row.SupersededAt == null || row.SupersededAt > moment))
            .Select(row => new { row.Id, row.PersonId, row.FiledAt }).ToListAsync(stop);
        var declared = await Declared(session, policy.Rules.Whole(PolicyNumber.LookBackYears), declarations.ToDictionary(row => row.Id, row => row.PersonId), stop);
        var inForce = await session.DeclaredFor(relationship.Id, stop);
        var house = await House(session, relationship.Id, day, stop);
        house.ExceptWith([candidate, .. people]);
        var links = new LinkReader(session.Db, moment, declared);
        var side = new CandidateSide(candidate, await links.Upwards(candidate, Neighbourhood.Depth), house);
        var read = await Neighbourhood.Read([.. side.Roles.Keys.Union(people)], house, links);
        var search = new ConflictSearch
        {
            Candidate = candidate,
            Day = day,
            KnownAt = knownAt,
            People = people,
            House = house,
            Read = read,
            Policy = policy,
            Declarations = declarations.ToDictionary(row => row.Id, row => row.FiledAt!.Value),
            Undeclared = [.. people.Except(inForce.Keys).Order()],
            UnknownOwners = await UnknownOwners(session, candidate, [.. read.Ties.Where(tie => tie.HoldsOn(day))], stop),
        };
        search.Follow();
        return search;
    }

    private static async Task<List<Tie>> Declared(Session session, int lookBackYears, Dictionary<Guid, Guid> people, CancellationToken stop)
    {
        var items = await session.Unfiltered<DeclarationItem>().Where(item => people.Keys.Contains(item.DeclarationId) && item.PartyId != null).ToListAsync(stop);
        return [.. items.Where(item => item.PartyId != people[item.DeclarationId])
            .Select(item => new Tie(item.Id, people[item.DeclarationId], item.PartyId!.Value, false, null, item.ValidFrom, Counts(item.ValidTo, lookBackYears))
            {
                Interest = item.Kind,
                UsdAmount = item.Currency == "USD" ? item.Amount : null,
            })];
    }

    private static DateOnly? Counts(DateOnly? until, int lookBackYears) =>
        until < DateOnly.MaxValue.AddYears(-lookBackYears) ? until.Value.AddYears(lookBackYears) : null;

    // The house is where two or more of the Secretariat's own people are employed; a second employer that only one of them has is none.
    private static async Task<HashSet<Guid>> House(Session session, Guid caseId, DateOnly day, CancellationToken stop)
    {
        var officers = await session.Unfiltered<CasePart>()
            .Where(part => part.CaseId == caseId && (part.Part == Part.Preparer || part.Part == Part.Checker || part.Part == Part.Confirmer)).Select(part => part.PersonId).ToListAsync(stop);
        var accounts = await session.Unfiltered<User>().Where(user => user.ClosedAt == null).Select(user => new { user.ContactId, user.Roles }).ToListAsync(stop);
        var staff = accounts.Where(user => user.Roles.Any(role => role is Role.Secretariat or Role.Executive)).Select(user => user.ContactId).Union(officers).ToList();
        var employers = await session.Unfiltered<Link>()
            .Where(link => link.Kind == LinkKind.Employs && staff.Contains(link.KnownToId!.Value) && !(link.ValidFrom > day) && !(link.ValidTo < day))
            .Select(link => new { link.FromId, link.ToId }).Distinct().ToListAsync(stop);
        return [.. employers.GroupBy(row => row.FromId).Where(employer => employer.Count() > 1).Select(employer => employer.Key)];
    }

    // The candidate and whoever owns it, directly or not: a company whose known owners hold less than the whole has owners that we do not know.
    private static async Task<IReadOnlyList<Guid>> UnknownOwners(Session session, Guid candidate, IReadOnlyList<Tie> ties, CancellationToken stop)
    {
        var owned = ties.Where(tie => tie.IsOwnership).ToLookup(tie => tie.To);
        var side = new HashSet<Guid> { candidate };
        var edge = new Queue<Guid>(side);
        while (edge.TryDequeue(out var at))
            foreach (var owner in owned[at].Select(tie => tie.From).Where(side.Add)) edge.Enqueue(owner);
        var companies = await session.Unfiltered<Organization>().Where(row => side.Contains(row.Id) && row.Form == OrganizationForm.Company).Select(row => row.Id).ToListAsync(stop);
        return [.. companies.Where(company => owned[company].Sum(tie => tie.Percent ?? 0) < 100).Order()];
    }
}
