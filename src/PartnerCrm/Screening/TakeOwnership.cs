using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>Records who owns and controls an organization, as an imported register says it: dated links with the register as their source. Done again, it changes only what the register says otherwise by now.</summary>
/// <param name="Organization">The organization.</param>
/// <param name="Entry">The register's entry of it; they must have an identifier in common.</param>
public sealed record TakeOwnership([property: IdOf(typeof(Organization))] Guid Organization, [property: IdOf(typeof(ListedEntry))] Guid Entry) : ICommand<Organization>
{
    public async Task<Organization> Run(Session session, CancellationToken stop)
    {
        var organization = await session.Find<Organization>(Organization, stop, "organization");
        await session.Demand([new Reference(typeof(ListedEntry), [Entry], "entry")], stop);
        var entry = await session.Unfiltered<ListedEntry>().SingleAsync(row => row.Id == Entry, stop);
        if (entry.UntilVersionId is not null) throw new EntryReplaced();
        var listed = ListedEntry.Read(entry.Data);
        var identifiers = await session.Unfiltered<PartyIdentifier>().Where(row => row.KnownPartyId == organization.Id).ToListAsync(stop);
        var theirs = ListedIdentifiers.Of(listed).ToList();
        if (!identifiers.Exists(row => KnownIdentifier.Of(row.Kind, row.Value, row.Jurisdiction) is { } mine && theirs.Exists(mine.Names))) throw new NotTheSameOrganization();

        var owners = new ListedOwners(session, entry.ListKind);
        foreach (var tie in OwnershipTies.Of(listed))
        {
            var source = $"{entry.ListKind}, record {tie.SourceId}, {EnumText(tie.Kind)}";
            var known = await session.UnfilteredForChange<Link>().Where(link => link.KnownToId == organization.Id && link.Source == source).OrderBy(link => link.Id).ToListAsync(stop);
            var terms = OwnershipTies.Terms(tie, source);
            if (known is [var link, ..])
            {
                if (link.Terms != terms) session.Add(link.Correct(session.NewId(), terms, "The register says otherwise by now.", session.Now));
            }
            else
            {
                session.Add(Link.Register(session.NewId(), await owners.Find(tie, stop), new Party(organization.Id, PartyKind.Organization), terms, session.Now));
            }
        }

        return organization;
    }

    private static string EnumText(ListedTieKind kind) => Data.EnumNames.Of(kind.ToString());
}

/// <summary>The register has said something newer of it since.</summary>
public sealed class EntryReplaced() : Refusal("A newer version of the list says something else of this entry, or no longer has it. Take the entry that is in force.", "entry");

/// <summary>Nothing but a name speaks for it that they are the same.</summary>
public sealed class NotTheSameOrganization() : Refusal(
    "The organization and the entry have no identifier in common, such as a LEI, or the number of a register with its country. Record the identifier first, if they are the same.", "entry");
