using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Freezing;

/// <summary>A declaration by the hash of what it says: whoever holds the declaration can show that it is the one, and nobody can read it out of the hash's owner.</summary>
internal sealed record DeclarationHash(Declaration Declaration, string Sha256)
{
    public static async Task<IReadOnlyList<DeclarationHash>> Read(Session session, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var declarations = await session.Unfiltered<Declaration>().Where(row => ids.Contains(row.Id) && row.FiledAt != null).OrderBy(row => row.PersonId).ThenBy(row => row.Number).ToListAsync(stop);
        var items = (await session.Unfiltered<DeclarationItem>().Where(row => ids.Contains(row.DeclarationId)).OrderBy(row => row.Id).ToListAsync(stop)).ToLookup(row => row.DeclarationId);
        return [.. declarations.Select(row => new DeclarationHash(row, Hash(row, items[row.Id])))];
    }

    // The row's own random id is among what is hashed, so that a short declaration cannot be guessed by trying.
    private static string Hash(Declaration row, IEnumerable<DeclarationItem> items) => CanonicalJson.Hash(CanonicalJson.Of(new
    {
        row.Id,
        row.PersonId,
        row.Number,
        row.FiledAt,
        Items = items.Select(item => new { item.Id, item.Kind, item.Description, item.PartyId, item.Amount, item.Currency, item.ValidFrom, item.ValidTo }),
    }));

    public FrozenDeclaration Frozen(KnownParties names) => new(Wire.Encode("dcl", Declaration.Id), names.Of(Declaration.PersonId), Declaration.Number, Declaration.FiledAt!.Value, Sha256);
}
