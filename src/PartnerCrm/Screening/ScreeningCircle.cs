using Microsoft.EntityFrameworkCore;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>Who is screened when an organization is: itself, its current people and its owners, each under every name on record.</summary>
internal sealed record ScreeningCircle(IReadOnlyList<CircleMember> Members)
{
    /// <summary>What could not be compared; null where all could.</summary>
    public string? Failure { get; private set; }

    public static async Task<ScreeningCircle> Around(Session session, Guid organization, CancellationToken stop)
    {
        var rows = await session.Db.Database.SqlQuery<CircleRow>(
            $"""select party_id as "PartyId", role as "Role", fingerprint as "Fingerprint" from screening_circle({organization}, {session.Today}) order by party_id""").ToListAsync(stop);
        var ids = rows.Select(row => row.PartyId).ToList();
        var names = (await session.Unfiltered<PartyName>().Where(name => ids.Contains(name.KnownPartyId!.Value)).OrderBy(name => name.Id).ToListAsync(stop)).ToLookup(name => name.PartyId);
        var identifiers = (await session.Unfiltered<PartyIdentifier>().Where(row => ids.Contains(row.KnownPartyId!.Value)).OrderBy(row => row.Id).ToListAsync(stop)).ToLookup(row => row.PartyId);
        var organizations = await session.Unfiltered<Organization>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Country, stop);
        var contacts = await session.Unfiltered<Contact>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Country, stop);
        return new ScreeningCircle(
        [
            .. rows.Select(row => new CircleMember(
                row.PartyId, Enum.Parse<ScreenedAs>(row.Role, true), row.Fingerprint, contacts.ContainsKey(row.PartyId) ? ListedPartyKind.Person : ListedPartyKind.Organization,
                [.. names[row.PartyId].Select(name => (name.Name, name.Kind is PartyNameKind.Legal))], contacts.GetValueOrDefault(row.PartyId) ?? organizations.GetValueOrDefault(row.PartyId),
                [.. identifiers[row.PartyId].Select(row => KnownIdentifier.Of(row.Kind, row.Value, row.Jurisdiction)).OfType<KnownIdentifier>()])),
        ]);
    }

    /// <summary>A party whose legal name has no word that can be compared was not screened, and must not look as if it were.</summary>
    public void Check(IReadOnlyList<IndexedList> lists) => Failure = Members
        .SelectMany(member => member.Names.Where(name => name.IsLegal && !lists.All(list => list.CanCompare(name.Name, member.Kind))).Select(name => name.Name))
        .Select(name => $"The name '{name}' has no word that can be compared. Record the name in another writing, and screen again.").FirstOrDefault();

    private sealed record CircleRow(Guid PartyId, string Role, string Fingerprint);
}

/// <summary>One party of the circle.</summary>
internal sealed record CircleMember(
    Guid Party, ScreenedAs Role, string Fingerprint, ListedPartyKind Kind, IReadOnlyList<(string Name, bool IsLegal)> Names, string? Country, IReadOnlyList<KnownIdentifier> Identifiers)
{
    /// <summary>What is compared with the lists: each name, with all that speaks for or against a match.</summary>
    public IEnumerable<ScreeningSubject> Subjects => Names.Select(name => new ScreeningSubject(name.Name, Kind, Countries: Country is { } country ? [country] : null, Identifiers: Identifiers));
}
