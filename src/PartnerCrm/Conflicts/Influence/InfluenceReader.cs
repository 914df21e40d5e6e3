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
    public static async Task Keep(Session session, ConflictCheck check, Relationship relationship, ConflictSearch search, CancellationToken stop)
    {
        foreach (var (position, found) in InfluenceFindings.Of(await Known(session, relationship, search, stop)).Index())
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

    private static async Task<KnownInfluence> Known(Session session, Relationship relationship, ConflictSearch search, CancellationToken stop)
    {
        var (candidate, day, moment, house) = (search.Candidate, search.Day, search.KnownAt ?? session.Now, search.House.ToList());
        var links = session.Unfiltered<Link>()
            .Where(link => link.RecordedAt <= moment && (link.SupersededAt == null || link.SupersededAt > moment) && !(link.ValidFrom > day) && !(link.ValidTo < day));
        var funds = await links.Where(link => link.Kind == LinkKind.Funds && (link.ToId == candidate || house.Contains(link.ToId))).OrderBy(link => link.Id).ToListAsync(stop);
        var theirs = await links.Where(link => (link.Kind == LinkKind.Employs && link.FromId == candidate)
            || (link.ToId == candidate && link.FromKind == PartyKind.Contact && (link.Kind == LinkKind.BoardMember || link.Kind == LinkKind.Owns || link.Kind == LinkKind.Controls)))
            .OrderBy(link => link.Id).ToListAsync(stop);
        var people = theirs.GroupBy(link => link.FromId == candidate ? link.ToId : link.FromId, link => link.Id).ToDictionary(own => own.Key, own => own.First());
        var ours = await links.Where(link => link.Kind == LinkKind.Employs && house.Contains(link.FromId)).Select(link => link.ToId).ToListAsync(stop);
        ours = [.. ours.Union(search.People)];
        var toHouse = funds.Where(link => link.ToId != candidate).Select(Of).ToList();
        if (relationship.FinancingAmount is > 0)
            toHouse.Add(new(null, candidate, relationship.FinancingAmount, relationship.FinancingCurrency, relationship.FinancingEarmarked));
        var gifts = await Gifts(session, [candidate, .. people.Keys], ours, search, moment, stop);
        var organization = await session.Unfiltered<Organization>().SingleAsync(row => row.Id == candidate, stop);
        string?[] currencies = [organization.IncomeCurrency, .. funds.Select(link => link.Currency), relationship.FinancingCurrency, .. gifts.Select(gift => gift.Currency)];
        var rules = search.Policy.Rules;
        var thresholds = new InfluenceThresholds(rules.Value(PolicyNumber.FundingShareNotable), rules.Value(PolicyNumber.FundingShareHigh), rules.Value(PolicyNumber.SignificantInterest));
        return new(candidate, day, await Rates(session, currencies, day, moment, stop), thresholds)
        {
            Income = organization is { IncomeAmount: { } amount, IncomeCurrency: { } currency } ? (amount, currency) : null,
            ToCandidate = [.. funds.Where(link => link.ToId == candidate).Select(Of)],
            ToHouse = toHouse,
            Donors = await Donors(session, [candidate, .. funds.Select(link => link.FromId)], stop),
            SeatsInHouse = await SeatsInHouse(session, links, people, house, stop),
            SeatsInCandidate = [.. theirs.Where(link => link.Kind == LinkKind.BoardMember && ours.Contains(link.FromId)).Select(link => new Seat(link.Id, link.FromId))],
            Gifts = gifts,
        };
    }

    // On boards of the house; and in its bodies, whose members have accounts: there the link is the one that makes the person the candidate's.
    private static async Task<IReadOnlyList<Seat>> SeatsInHouse(Session session, IQueryable<Link> links, Dictionary<Guid, Guid> people, List<Guid> house, CancellationToken stop)
    {
        var persons = people.Keys.ToList();
        var boards = await links.Where(link => link.Kind == LinkKind.BoardMember && house.Contains(link.ToId) && persons.Contains(link.FromId)).OrderBy(link => link.Id).ToListAsync(stop);
        var accounts = await session.Unfiltered<User>().Where(user => user.ClosedAt == null && persons.Contains(user.ContactId)).OrderBy(user => user.Id)
            .Select(user => new { user.ContactId, user.Roles }).ToListAsync(stop);
        return [.. boards.Select(link => new Seat(link.Id, link.FromId)), .. accounts
            .SelectMany(user => user.Roles.Where(role => role is Role.Bureau or Role.Spg or Role.Cpm).Select(_ => new Seat(people[user.ContactId], user.ContactId)))];
    }

    private static async Task<List<Given>> Gifts(Session session, List<Guid> givers, List<Guid> takers, ConflictSearch search, DateTimeOffset moment, CancellationToken stop)
    {
        var until = search.Day;
        var years = search.Policy.Rules.Whole(PolicyNumber.LookBackYears);
        var since = until.Year > years ? until.AddYears(-years) : DateOnly.MinValue;
        return await session.Unfiltered<Gift>()
            .Where(gift => givers.Contains(gift.FromId) && takers.Contains(gift.ToId) && gift.Day >= since && gift.Day <= until && gift.RecordedAt <= moment)
            .OrderBy(gift => gift.Id).Select(gift => new Given(gift.Id, gift.FromId, gift.Day, gift.Value, gift.Currency)).ToListAsync(stop);
    }

    private static async Task<Dictionary<Guid, Donor>> Donors(Session session, List<Guid> ids, CancellationToken stop)
    {
        var organizations = await session.Unfiltered<Organization>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Sectors, row.Country }).ToListAsync(stop);
        var contacts = await session.Unfiltered<Contact>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Country }).ToListAsync(stop);
        return organizations.Select(row => (row.Id, new Donor(row.Sectors, row.Country))).Concat(contacts.Select(row => (row.Id, new Donor([], row.Country)))).ToDictionary();
    }

    private static async Task<Rates> Rates(Session session, IEnumerable<string?> currencies, DateOnly day, DateTimeOffset moment, CancellationToken stop)
    {
        var asked = currencies.OfType<string>().Distinct().ToList();
        var imports = session.Unfiltered<RateImport>().Where(import => import.ImportedAt <= moment).Select(import => import.Id);
        var rates = await session.Unfiltered<ExchangeRate>().Where(rate => asked.Contains(rate.Currency) && rate.Day <= day && imports.Contains(rate.ImportId))
            .Select(rate => new { rate.Currency, rate.Day, rate.Usd }).ToListAsync(stop);
        return new(rates.Select(rate => (rate.Currency, rate.Day, rate.Usd)));
    }

    private static Fund Of(Link link) => new(link.Id, link.FromId, link.Amount, link.Currency, link.Earmarked);

    private static decimal? Cents(decimal? usd) => usd is { } amount ? decimal.Round(amount, 2) : null;
}
