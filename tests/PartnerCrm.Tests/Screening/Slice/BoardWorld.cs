using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Screening.Slice;

/// <summary>An organization with somebody on its board whose name is on the imported list, and two officers.</summary>
internal sealed class BoardWorld(CrmWorld crm) : IAsyncDisposable
{
    private int day;

    public static ListReading Excerpt { get; } = UnList.Read(UnList.Excerpt);

    public static ListedParty Listed { get; } = Excerpt.Entries.First(entry => entry.Party.Kind is ListedPartyKind.Person && entry.Party.BirthDates.Any(date => date.Day is not null)).Party;

    public CrmWorld Crm { get; } = crm;

    public Actor Officer { get; private set; } = null!;

    public Actor Second { get; private set; } = null!;

    public Guid Organization { get; private set; }

    public Guid Member { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<BoardWorld> New(CrmWorlds worlds, RelationshipType? type = null, DateTimeOffset? now = null)
    {
        var world = new BoardWorld(await worlds.New());
        if (now is { } moment) world.Crm.Time.Set(moment);
        await ImportedList.Import(world.Crm, UnList.Excerpt);
        (world.Officer, world.Second) = (await world.Crm.Person(Role.Secretariat), await world.Crm.Person(Role.Secretariat));
        world.Organization = await world.Company("Green Harvest Cooperative");
        world.Member = (await world.Crm.Run(new LogContact(Listed.PrimaryName), world.Officer)).Entity;
        await world.Crm.Run(new RecordLink(LinkKind.BoardMember, world.Member, world.Organization), world.Officer);
        if (type is { } wanted) await world.Crm.Run(new OpenProspect(world.Organization, wanted, CaseWorld.Terms()), world.Officer);
        await world.Screen();
        return world;
    }

    public async Task<Guid> Company(string name) => (await Crm.Run(new LogOrganization(name, OrganizationForm.Company), Officer)).Entity;

    public Task<Done> Screen(Guid? organization = null) => Crm.Run(new ScreenOrganization(organization ?? Organization), Officer);

    /// <summary>The hits of an organization's latest screening, the surest first.</summary>
    public async Task<List<ScreeningHit>> Hits(Guid? organization = null)
    {
        await using var db = Crm.Open();
        return await db.Set<ScreeningHit>().AsNoTracking().Where(hit => hit.OrganizationId == (organization ?? Organization) && hit.Current).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).ToListAsync(Stop);
    }

    /// <summary>The hit with the listed person.</summary>
    public async Task<ScreeningHit> Hit(string? source = null)
    {
        await using var db = Crm.Open();
        var entries = await db.Set<ListedEntry>().Where(entry => entry.SourceId == (source ?? Listed.SourceId)).Select(entry => entry.Id).ToListAsync(Stop);
        return (await Hits()).Single(hit => entries.Contains(hit.EntryId));
    }

    public async Task DecideAll(HitDecision decision)
    {
        foreach (var hit in await Hits()) await Crm.Run(new DecideHit(hit.Id, hit.Version, decision, "Compared the papers."), Officer);
    }

    public async Task ConfirmAll()
    {
        foreach (var hit in await Hits()) await Crm.Run(new ConfirmHit(hit.Id, hit.Version, true), Second);
    }

    public async Task<ScreeningState> State(Guid? party = null)
    {
        await using var db = Crm.Open();
        return await db.Set<ScreeningConclusion>().Where(row => row.PartyId == (party ?? Organization)).Select(row => row.State).SingleAsync(Stop);
    }

    /// <summary>Imports a newer version of the list in which each entry says what is wanted; null takes it off.</summary>
    public Task<Done> Publish(Func<ListedParty, ListedParty?> says)
    {
        day++;
        return Crm.Run(new ImportList(Excerpt with
        {
            GeneratedAt = Excerpt.GeneratedAt.AddDays(day),
            Checksum = $"{day}",
            Entries = [.. Excerpt.Entries.Select(entry => says(entry.Party)).OfType<ListedParty>().Select(ListEntry.Of).OrderBy(entry => entry.Party.SourceId, StringComparer.Ordinal)],
        }), Actor.Program);
    }

    /// <summary>The same, with another word for the listed person only.</summary>
    public Task<Done> PublishListed(Func<ListedParty, ListedParty?> says) => Publish(party => party.SourceId == Listed.SourceId ? says(party) : party);

    public ValueTask DisposeAsync() => Crm.DisposeAsync();
}
