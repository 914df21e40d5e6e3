using System.Globalization;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Freezing;

/// <summary>An organization with its names, identifiers and ties, as they are known.</summary>
internal sealed record OrganizationFacts(Organization Row, IReadOnlyList<PartyName> Names, IReadOnlyList<PartyIdentifier> Identifiers, IReadOnlyList<Link> Links)
{
    public IEnumerable<Guid> Parties => [Row.Id, .. Links.SelectMany(link => new[] { link.FromId, link.ToId })];

    public static async Task<OrganizationFacts> Read(Session session, Guid organization, CancellationToken stop) => new(
        await session.Unfiltered<Organization>().SingleAsync(row => row.Id == organization, stop),
        await session.Unfiltered<PartyName>().Where(row => row.KnownPartyId == organization).OrderBy(row => row.Kind).ThenBy(row => row.SortName).ThenBy(row => row.Id).ToListAsync(stop),
        await session.Unfiltered<PartyIdentifier>().Where(row => row.KnownPartyId == organization).OrderBy(row => row.Kind).ThenBy(row => row.Value).ToListAsync(stop),
        await session.Unfiltered<Link>().Where(row => row.KnownFromId == organization || row.KnownToId == organization).OrderBy(row => row.Kind).ThenBy(row => row.Id).ToListAsync(stop));

    public FrozenOrganization Frozen(KnownParties names) => new(
        Wire.Encode("org", Row.Id), Row.Name, Freeze.Name(Row.Form), Row.Country, Named(Row.Region), Named(Row.Ownership), Named(Row.Reach),
        [.. Row.Categories.Select(Freeze.Name)], [.. Row.Sectors.Select(Freeze.Name)],
        Freeze.Money(Row.IncomeAmount, Row.IncomeCurrency) is { } income ? string.Create(CultureInfo.InvariantCulture, $"{income} in {Row.IncomeYear}") : null,
        [.. Names.Select(name => new FrozenName(Freeze.Name(name.Kind), name.Name, name.ValidFrom, name.ValidTo))],
        [.. Identifiers.Select(identifier => new FrozenIdentifier(Freeze.Name(identifier.Kind), $"{identifier.Jurisdiction} {identifier.Value}".TrimStart()))],
        [.. Links.Select(link => new FrozenLink(
            Wire.Encode("lnk", link.Id), Freeze.Name(link.Kind), names.Of(link.FromId), names.Of(link.ToId), link.Title, link.Percent, Funding(link), link.ValidFrom, link.ValidTo, link.Source))]);

    private static string? Funding(Link link) => Freeze.Money(link.Amount, link.Currency) is { } amount ? amount + (link.Earmarked is true ? ", earmarked" : string.Empty) : null;

    private static string? Named<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } given ? Freeze.Name(given) : null;
}
