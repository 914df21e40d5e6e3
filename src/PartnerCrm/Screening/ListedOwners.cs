using Microsoft.EntityFrameworkCore;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>The owners that a register names, as parties of ours: one that was recorded before by its identifier or from the same register, else a new one. A name alone makes nobody the same.</summary>
internal sealed class ListedOwners(Session session, string listKind)
{
    private readonly Dictionary<string, Party> found = new(StringComparer.Ordinal);

    public async Task<Party> Find(ListedTie tie, CancellationToken stop)
    {
        var id = tie.OtherId!;
        if (found.TryGetValue(id, out var known)) return known;
        var entry = await session.Unfiltered<ListedEntry>().SingleOrDefaultAsync(row => row.ListKind == listKind && row.SourceId == id && row.UntilVersionId == null, stop);
        var listed = entry is null ? null : ListedEntry.Read(entry.Data);
        return found[id] = await ByIdentifier(listed, stop) ?? await ByRegister(listed, stop) ?? await New(tie, listed, stop);
    }

    private async Task<Party?> ByIdentifier(ListedParty? listed, CancellationToken stop)
    {
        foreach (var (kind, value) in listed is null ? new HashSet<(IdentifierKind, string)>() : OwnershipTies.Identifiers(listed))
        {
            if (await session.Unfiltered<PartyIdentifier>().FirstOrDefaultAsync(row => row.KnownPartyId != null && row.Kind == kind && row.Value == value, stop) is { } identifier)
                return await Party(identifier.PartyId, stop);
        }

        return null;
    }

    // Who came from this register at another tie of the same owner is the same.
    private async Task<Party?> ByRegister(ListedParty? listed, CancellationToken stop)
    {
        foreach (var tie in listed?.Ties.Where(tie => tie.StartsHere && tie.SourceId is not null) ?? [])
        {
            var prefix = $"{listKind}, record {tie.SourceId}, ";
            if (await session.Unfiltered<Link>().FirstOrDefaultAsync(link => link.KnownFromId != null && link.Source!.StartsWith(prefix), stop) is { } link) return await Party(link.FromId, stop);
        }

        return null;
    }

    private async Task<Party> New(ListedTie tie, ListedParty? listed, CancellationToken stop)
    {
        var note = $"From {listKind}, record {tie.OtherId}.";
        var country = listed?.Nationalities.Concat(listed.OtherCountries).FirstOrDefault(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper) && Country.All.ContainsKey(code));
        if (listed?.Kind is ListedPartyKind.Person)
            return new((await new LogContact(tie.OtherName!, Country: country, Note: note).Run(session, stop)).Id, PartyKind.Contact);
        var identifiers = listed is null ? [] : OwnershipTies.Identifiers(listed).Where(Fits).Select(identifier => new IdentifierEntry(identifier.Kind, identifier.Value)).ToArray();
        return new((await new LogOrganization(tie.OtherName!, OrganizationForm.Other, Country: country, Note: note, Identifiers: identifiers).Run(session, stop)).Id, PartyKind.Organization);
    }

    private async Task<Party> Party(Guid id, CancellationToken stop) =>
        new(id, await session.Unfiltered<Contact>().AnyAsync(contact => contact.Id == id, stop) ? PartyKind.Contact : PartyKind.Organization);

    // A register's number that our rules do not take is no reason to refuse its owner.
    private static bool Fits((IdentifierKind Kind, string Value) identifier)
    {
        try
        {
            return Stakeholders.Identifiers.IdentifierRules.Read(identifier.Kind, identifier.Value) == identifier.Value;
        }
        catch (InvalidInput)
        {
            return false;
        }
    }
}
