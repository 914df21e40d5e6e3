using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>Reads what findings of influence are made from, everything of it, and keeps what was found with the check.</summary>
internal static class InfluenceReader
{
    public static void Keep(Session session, ConflictCheck check, KnownInfluence known)
    {
        foreach (var (position, found) in InfluenceFindings.Of(known).Index())
        {
            var finding = session.Add(new InfluenceFinding
            {
                Id = session.NewId(),
                CheckId = check.Id,
                Position = position + 1,
                Kind = found.Kind,
                PartyId = found.Party,
                Sector = found.Sector,
                Country = found.Country,
                SharePercent = found.SharePercent,
                Count = found.Count,
                UsdAmount = Cents(found.Usd),
                TotalUsd = Cents(found.Total?.Usd),
                Total = found.Total?.Of,
                NotableFrom = found.From.Notable,
                HighFrom = found.From.High,
                Level = found.Level,
            });
            foreach (var source in found.MadeOf)
                session.Add(new InfluenceSource
                {
                    Id = session.NewId(),
                    CheckId = check.Id,
                    FindingId = finding.Id,
                    LinkId = source.Link,
                    GiftId = source.Gift,
                    UsdAmount = Cents(source.Usd),
                    RateDay = source.RateDay,
                    NotCounted = source.Because,
                });
        }
    }

    public static async Task<KnownInfluence> Read(AsKnown known, Relationship relationship, ConflictSearch search, CancellationToken stop)
    {
        var (candidate, day, house) = (search.Candidate, search.Day, search.House.ToList());
        var links = known.Links.Where(link => !(link.ValidFrom > day) && !(link.ValidTo < day));
        var funds = await links.Where(link => link.Kind == LinkKind.Funds && (link.ToId == candidate || house.Contains(link.ToId))).OrderBy(link => link.Id).ToListAsync(stop);
        var theirs = await links.Where(link => (link.Kind == LinkKind.Employs && link.FromId == candidate)
            || (link.ToId == candidate && link.FromKind == PartyKind.Contact && (link.Kind == LinkKind.BoardMember || link.Kind == LinkKind.Owns || link.Kind == LinkKind.Controls)))
            .OrderBy(link => link.Id).ToListAsync(stop);
        var people = theirs.GroupBy(link => link.FromId == candidate ? link.ToId : link.FromId, link => link.Id).ToDictionary(own => own.Key, own => own.First());
        var ours = await links.Where(link => link.Kind == LinkKind.Employs && house.Contains(link.FromId)).Select(link => link.ToId).ToListAsync(stop);
        ours = [.. ours.Union(search.People)];
        var (income, financing) = (await Income(known, candidate, stop), await Financing(known, relationship, stop));
        var gifts = await Gifts(known, [candidate, .. people.Keys], ours, search, stop);
        var rates = await Rates.Read(known, [income?.Currency, .. funds.Select(link => link.Currency), financing?.Currency, .. gifts.Select(gift => gift.Currency)], day, stop);
        var rules = search.Policy.Rules;
        return new(candidate, day, rates, new(rules.Value(PolicyNumber.FundingShareNotable), rules.Value(PolicyNumber.FundingShareHigh), rules.Value(PolicyNumber.SignificantInterest)))
        {
            Income = income,
            ToCandidate = [.. funds.Where(link => link.ToId == candidate).Select(Of)],
            ToHouse = [.. funds.Where(link => link.ToId != candidate).Select(Of), .. financing is null ? Array.Empty<Fund>() : [financing]],
            Donors = await Donors(known, [candidate, .. funds.Select(link => link.FromId)], stop),
            SeatsInHouse = await SeatsInHouse(known, links, people, house, stop),
            SeatsInCandidate = [.. theirs.Where(link => link.Kind == LinkKind.BoardMember && ours.Contains(link.FromId)).Select(link => new Seat(link.Id, link.FromId))],
            Gifts = gifts,
        };
    }

    private static async Task<(decimal Amount, string Currency)?> Income(AsKnown known, Guid candidate, CancellationToken stop)
    {
        var row = await known.Session.Unfiltered<Organization>().SingleAsync(row => row.Id == candidate, stop);
        var earlier = await known.Earlier(nameof(Organization), [candidate], stop);
        return earlier.Of(candidate, "incomeAmount", row.IncomeAmount) is { } amount && earlier.Of(candidate, "incomeCurrency", row.IncomeCurrency) is { } currency ? (amount, currency) : null;
    }

    private static async Task<Fund?> Financing(AsKnown known, Relationship row, CancellationToken stop)
    {
        var earlier = await known.Earlier(nameof(Relationship), [row.Id], stop);
        return earlier.Of(row.Id, "financingAmount", row.FinancingAmount) is > 0 and var amount
            ? new(null, row.OrganizationId, amount, earlier.Of(row.Id, "financingCurrency", row.FinancingCurrency), earlier.Of(row.Id, "financingEarmarked", row.FinancingEarmarked)) : null;
    }

    // On boards of the house; and in its bodies, whose members have accounts: there the link is the one that makes the person the candidate's.
    private static async Task<IReadOnlyList<Seat>> SeatsInHouse(AsKnown known, IQueryable<Link> links, Dictionary<Guid, Guid> people, List<Guid> house, CancellationToken stop)
    {
        var persons = people.Keys.ToList();
        var boards = await links.Where(link => link.Kind == LinkKind.BoardMember && house.Contains(link.ToId) && persons.Contains(link.FromId)).OrderBy(link => link.Id).ToListAsync(stop);
        var accounts = (await known.Accounts(stop)).Where(user => people.ContainsKey(user.Person));
        return [.. boards.Select(link => new Seat(link.Id, link.FromId)), .. accounts
            .SelectMany(user => user.Roles.Where(role => role is Role.Bureau or Role.Spg or Role.Cpm).Select(_ => new Seat(people[user.Person], user.Person)))];
    }

    private static async Task<List<Given>> Gifts(AsKnown known, List<Guid> givers, List<Guid> takers, ConflictSearch search, CancellationToken stop)
    {
        var (until, moment) = (search.Day, known.Moment);
        var years = search.Policy.Rules.Whole(PolicyNumber.LookBackYears);
        var since = until.Year > years ? until.AddYears(-years) : DateOnly.MinValue;
        return await known.Session.Unfiltered<Gift>()
            .Where(gift => givers.Contains(gift.FromId) && takers.Contains(gift.ToId) && gift.Day >= since && gift.Day <= until
                && gift.RecordedAt <= moment && (gift.SupersededAt == null || gift.SupersededAt > moment))
            .OrderBy(gift => gift.Id).Select(gift => new Given(gift.Id, gift.FromId, gift.Day, gift.Value, gift.Currency)).ToListAsync(stop);
    }

    private static async Task<Dictionary<Guid, Donor>> Donors(AsKnown known, List<Guid> ids, CancellationToken stop)
    {
        var organizations = await known.Session.Unfiltered<Organization>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Sectors, row.Country }).ToListAsync(stop);
        var contacts = await known.Session.Unfiltered<Contact>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Country }).ToListAsync(stop);
        var (before, of) = (await known.Earlier(nameof(Organization), ids, stop), await known.Earlier(nameof(Contact), ids, stop));
        return organizations.Select(row => (row.Id, new Donor(before.Of(row.Id, "sectors", row.Sectors) ?? [], before.Of(row.Id, "country", row.Country))))
            .Concat(contacts.Select(row => (row.Id, new Donor([], of.Of(row.Id, "country", row.Country))))).ToDictionary();
    }

    private static Fund Of(Link link) => new(link.Id, link.FromId, link.Amount, link.Currency, link.Earmarked);

    private static decimal? Cents(decimal? usd) => usd is { } amount ? decimal.Round(amount, 2) : null;
}
