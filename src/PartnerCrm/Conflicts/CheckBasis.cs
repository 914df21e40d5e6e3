using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts.Influence;

namespace PartnerCrm.Conflicts;

/// <summary>What a check counts beside ties and declarations: gifts, income, financing, and the rates of these currencies. Once it changes, the check is open again.</summary>
/// <param name="Currencies">The currencies whose rates for the day were asked for.</param>
/// <param name="Digest">Stands for all of it; null where a check asks what was known before.</param>
internal sealed record CheckBasis(string[] Currencies, string? Digest)
{
    public static async Task<CheckBasis> Of(AsKnown known, ConflictSearch search, Guid relationship, KnownInfluence influence, CancellationToken stop)
    {
        string[] currencies = [.. search.Currencies.Union(influence.Currencies).Where(currency => currency != Rates.Usd).Order(StringComparer.Ordinal)];
        if (known.At is not null) return new(currencies, null);
        var (people, house) = (search.People.ToArray(), search.House.ToArray());
        return new(currencies, await known.Session.Db.Database.SqlQuery<string>(
            $"""select conflict_basis({relationship}, {search.Candidate}, {search.Day}, {currencies}, {people}, {house}) as "Value" """).SingleAsync(stop));
    }
}
