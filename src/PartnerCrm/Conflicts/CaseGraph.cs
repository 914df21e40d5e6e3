using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts;

/// <summary>Reads the graph around a case, everything in it, seen by the actor or not: only a check's conclusion leaves it for those who may not read evidence.</summary>
internal static class CaseGraph
{
    /// <param name="known">What is or was known; what was recorded later is not looked at.</param>
    /// <param name="relationship">The relationship whose case it is.</param>
    /// <param name="people">Everybody who takes part in the case.</param>
    /// <param name="day">The day as of which ties are followed.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task<ConflictSearch> Around(AsKnown known, Relationship relationship, IReadOnlyList<Guid> people, DateOnly day, CancellationToken stop)
    {
        var (candidate, moment, policy) = (relationship.OrganizationId, known.Moment, await known.Policy(stop));
        var declarations = await known.Session.Unfiltered<Declaration>()
            .Where(row => people.Contains(row.PersonId) && row.State != DeclarationState.Draft && row.FiledAt <= moment && (row.SupersededAt == null || row.SupersededAt > moment))
            .Select(row => new { row.Id, row.PersonId, row.FiledAt }).ToListAsync(stop);
        var (declared, currencies) = await Declared(known, day, policy.Rules.Whole(PolicyNumber.LookBackYears), declarations.ToDictionary(row => row.Id, row => row.PersonId), stop);
        var house = await House(known, relationship.Id, day, stop);
        house.ExceptWith([candidate, .. people]);
        var links = new LinkReader(known.Session.Db, moment, declared);
        var side = new CandidateSide(candidate, await links.Upwards(candidate, Neighbourhood.Depth), house);
        var read = await Neighbourhood.Read(people, [.. side.Roles.Keys], house, links);
        var search = new ConflictSearch
        {
            Candidate = candidate,
            Day = day,
            KnownAt = known.At,
            People = people,
            House = house,
            Read = read,
            Policy = policy,
            Declarations = declarations.ToDictionary(row => row.Id, row => row.FiledAt!.Value),
            Currencies = currencies,
            Undeclared = [.. people.Except(await known.Declared(relationship.Id, day, stop)).Order()],
            UnknownOwners = await UnknownOwners(known, candidate, [.. read.Ties.Where(tie => tie.HoldsOn(day))], stop),
        };
        search.Follow();
        return search;
    }

    private static async Task<(List<Tie> Ties, IReadOnlyList<string> Currencies)> Declared(AsKnown known, DateOnly day, int lookBackYears, Dictionary<Guid, Guid> people, CancellationToken stop)
    {
        var items = await known.Session.Unfiltered<DeclarationItem>().Where(item => people.Keys.Contains(item.DeclarationId) && item.PartyId != null).ToListAsync(stop);
        var rates = await Rates.Read(known, items.Select(item => item.Currency), day, stop);
        return ([.. items.Where(item => item.PartyId != people[item.DeclarationId])
            .Select(item => new Tie(item.Id, people[item.DeclarationId], item.PartyId!.Value, false, null, item.ValidFrom, Counts(item.ValidTo, lookBackYears))
            {
                Interest = item.Kind,
                UsdAmount = item is { Amount: { } amount, Currency: { } currency } ? rates.InUsd(amount, currency, day)?.Usd : null,
            })], [.. items.Select(item => item.Currency).OfType<string>().Distinct()]);
    }

    private static DateOnly? Counts(DateOnly? until, int lookBackYears) =>
        until < DateOnly.MaxValue.AddYears(-lookBackYears) ? until.Value.AddYears(lookBackYears) : null;

    // The house is where two or more of the Secretariat's own people are employed; a second employer that only one of them has is none.
    private static async Task<HashSet<Guid>> House(AsKnown known, Guid caseId, DateOnly day, CancellationToken stop)
    {
        var officers = (await known.Parts(caseId, stop)).Where(part => part.Part is Part.Preparer or Part.Checker or Part.Confirmer).Select(part => part.Person);
        var accounts = await known.Accounts(stop);
        var staff = accounts.Where(user => user.Roles.Any(role => role is Role.Secretariat or Role.Executive)).Select(user => user.Person).Union(officers).ToList();
        var employers = await known.Links.Where(link => link.Kind == LinkKind.Employs && staff.Contains(link.ToId) && !(link.ValidFrom > day) && !(link.ValidTo < day))
            .Select(link => new { link.FromId, link.ToId }).Distinct().ToListAsync(stop);
        return [.. employers.GroupBy(row => row.FromId).Where(employer => employer.Count() > 1).Select(employer => employer.Key)];
    }

    // The candidate and whoever owns it, directly or not: a company whose known owners hold less than the whole has owners that we do not know.
    private static async Task<IReadOnlyList<Guid>> UnknownOwners(AsKnown known, Guid candidate, IReadOnlyList<Tie> ties, CancellationToken stop)
    {
        var owned = ties.Where(tie => tie.IsOwnership).ToLookup(tie => tie.To);
        var side = new HashSet<Guid> { candidate };
        var edge = new Queue<Guid>(side);
        while (edge.TryDequeue(out var at))
            foreach (var owner in owned[at].Select(tie => tie.From).Where(side.Add)) edge.Enqueue(owner);
        var organizations = await known.Session.Unfiltered<Organization>().Where(row => side.Contains(row.Id)).Select(row => new { row.Id, row.Form }).ToListAsync(stop);
        var earlier = await known.Earlier(nameof(Organization), side, stop);
        return [.. organizations.Where(row => earlier.Of<OrganizationForm?>(row.Id, "form", row.Form) is OrganizationForm.Company).Select(row => row.Id)
            .Where(company => owned[company].Sum(tie => tie.Percent ?? 0) < 100).Order()];
    }
}
