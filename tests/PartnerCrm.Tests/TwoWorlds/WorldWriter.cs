using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Conflicts;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.DueDiligence;
using PartnerCrm.Interactions;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Screening;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.TwoWorlds;

/// <summary>
/// Writes the same CRM every time, with the same ids and clock. With <c>more</c> it also holds what one role may not see, and says it differently where only the words are hidden.
/// </summary>
internal sealed partial class WorldWriter(CrmWorld world, Role? role, bool more)
{
    private readonly Dictionary<string, int> ids = [];
    private Actor officer = null!;
    private Actor checker = null!;
    private Actor executive = null!;

    /// <summary>The role's own person.</summary>
    public Actor Self { get; private set; } = role is { } own ? Actor.Of(Guid.CreateVersion7(), "Self", [own]) : Actor.Public;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task Write()
    {
        officer = await Person("Officer", Role.Secretariat);
        checker = await Person("Checker", Role.Secretariat);
        executive = await Person("Executive", Role.Executive);
        await Do(new ImportList(ImportedList.Read(TestFiles.Bytes("Lists/un_consolidated_excerpt.xml"))), officer);
        if (role is { } self) Self = Actor.Of((await Do(new LogContact("Self", Emails: ["own@example.org"]), Actor.Program)).Entity, "Self", [self]) with { Today = world.Time.Today };
        var seen = await Organization("Visible Growers");
        await Published(seen);
        var submitted = await Case(seen, "Submitted");
        await Submit(submitted);
        await Meeting(submitted);
        if (role is not null) await DeclareOwn(submitted);
        await Interaction("Seen by those who read interactions", seen, Permission.ReadInteractions);
        await FilesOfInteractions(seen);
        await HiddenRows(seen, submitted);
        await Exports();
    }

    /// <summary>A few ids of every node type in this world.</summary>
    public async Task<IReadOnlyList<string>> Ids()
    {
        var found = new List<string>();
        foreach (var type in world.Schema.Types.Values.Where(type => type.Prefix is not null))
        {
            await using var command = world.Data.CreateCommand($"select id from {type.Entity.GetTableName()} order by id limit 3");
            await using var rows = await command.ExecuteReaderAsync(Stop);
            while (await rows.ReadAsync(Stop)) found.Add(Wire.Encode(type.Prefix!, rows.GetGuid(0)));
        }

        return found;
    }

    private bool Hides(Permission permission) => !Self.May(permission);

    // What only those with the permission read may differ between the worlds.
    private string Words(Permission needed, string text) => more && Hides(needed) ? text + " (hidden)" : text;

    private async Task HiddenRows(Guid seen, Done submitted)
    {
        if (Hides(Permission.ReadStakeholders))
        {
            var hidden = await Hidden(new LogOrganization("Aaa Hidden", OrganizationForm.Company, Country: "FR"), officer);
            await Hidden(new LogContact("Aaa Hidden Person", Organization: hidden, Title: "Director"), officer);
            await Hidden(new RecordLink(LinkKind.Owns, hidden, seen, Percent: 60), officer);
        }

        if (Hides(Permission.ReadInteractions))
            await Hidden(new LogInteraction(InteractionKind.Call, "Hidden call", new DateOnly(2020, 1, 1), Organizations: [seen], FollowUps: [new FollowUpEntry("Ask again", new DateOnly(2026, 5, 1))]), officer);
        if (Hides(Permission.ReadDrafts))
        {
            var draft = await Hidden(new OpenProspect(seen, RelationshipType.Partnership, Terms("Hidden draft")), officer);
            await Hidden(new AttachProposal(draft, 1, "PROP-HIDDEN"), officer);
            await HiddenFiles(draft, 2);
        }

        if (role is not Role.Auditor) await Hidden(new DraftDeclaration(submitted.Entity, [new DeclaredInterest(InterestKind.Employment, "Hidden interest")]), officer);
        // Who sits in a body that meets is a conclusion that the Secretariat reads among the declarations that are due; this user sits in none.
        if (Hides(Permission.ReadUsers)) await Hidden(new AddUser("hidden-user", "a long hidden password", [Role.Administrator], Name: Hides(Permission.ReadStakeholders) ? "Hidden user" : null, Contact: Hides(Permission.ReadStakeholders) ? null : officer.Id), Actor.Program);
    }

    private async Task<Actor> Person(string name, Role own)
    {
        var contact = await Do(new LogContact(name, Emails: [more && Hides(Permission.ReadPersonalDetails) ? "hidden@example.org" : "seen@example.org"], Note: Words(Permission.ReadPersonalDetails, "Met once")), Actor.Program);
        return Actor.Of(contact.Entity, name, [own]) with { Today = world.Time.Today };
    }

    private async Task<Guid> Organization(string name)
    {
        var organization = await Do(
            new LogOrganization(name, OrganizationForm.IndustryAssociation, Categories: [OrganizationCategory.Industry], Sectors: [Sector.Agriculture], Country: "KE", Note: Words(Permission.ReadStakeholders, "A note")),
            officer);
        var director = await Do(new LogContact(name + " director", Organization: organization.Entity, Title: "Director", Phones: [more && Hides(Permission.ReadPersonalDetails) ? "+41 22 000 00 01" : "+41 22 000 00 00"]), officer);
        if (Hides(Permission.ReadPersonalDetails)) await Hidden(new UpdateContact(director.Entity, director.Version, Note: "Changed where nobody of this role looks"), officer);
        if (Hides(Permission.ReadStakeholders)) await Hidden(new UpdateOrganization(organization.Entity, organization.Version, Note: "Changed as well"), officer);
        return organization.Entity;
    }

    private async Task Interaction(string subject, Guid organization, Permission needed) =>
        await Do(new LogInteraction(InteractionKind.Meeting, Words(needed, subject), new DateOnly(2026, 2, 20), Words(needed, "Summary"), [organization], FollowUps: [new FollowUpEntry("Send papers", new DateOnly(2026, 4, 1))]), officer);

    private async Task Published(Guid organization)
    {
        var opened = await Do(new OpenProspect(organization, RelationshipType.Liaison, Terms("Published liaison")), officer);
        var labelled = await Do(new AgreePublicLabel(opened.Entity, opened.Version, "Friends of healthy plants", world.Time.Today), officer);
        await Force(opened.Entity, "state = 'ACTIVE', published = true", labelled);
    }

    private async Task<Done> Case(Guid organization, string title)
    {
        var opened = await Do(new OpenProspect(organization, RelationshipType.Cooperation, Terms(title)), officer);
        var objective = await world.Ask("select id from objective order by rank, id limit 1");
        var linked = await Do(new LinkObjective(opened.Entity, opened.Version, (Guid)objective!, "Helps a lot"), officer);
        var named = await Do(new NameParts(linked.Entity, linked.Version, officer.Id, checker.Id), officer);
        await Do(new RecordLink(LinkKind.Family, officer.Id, (Guid)(await world.Ask("select known_contact_id from link where title = 'Director' limit 1"))!, ValidFrom: new DateOnly(2001, 1, 1)), officer);
        foreach (var person in new[] { officer, executive }) await Declare(named, person);
        await Do(new ImportRates("rates.csv", [new(2, "EUR", world.Time.Today, more && Hides(Permission.ReadLists) ? 2 : 1.1m, Words(Permission.ReadLists, "UN"))]), Actor.Program);
        await Do(new LogGift(organization, checker.Id, world.Time.Today, Words(Permission.ReadEvidence, "A box of dates"), 20, "USD"), officer);
        await Do(new RunConflictCheck(named.Entity), officer);
        await using var db = world.Open();
        var conflict = await db.Set<PersonConflict>().SingleAsync(row => row.CaseId == named.Entity, Stop);
        await Do(new ResolveConflict(conflict.Id, conflict.Version, ConflictOutcome.Apparent, Words(Permission.ReadEvidence, "Cousins who never met"), ConflictResolution.Disclose), executive);
        await Do(new ScreenOrganization(organization), officer);
        await Dossier(named.Entity);
        return named;
    }

    private async Task Dossier(Guid relationship)
    {
        var opened = await Do(new OpenDossier(relationship), officer);
        var filled = await CompleteDossier.Fill(world, opened, officer, command => Do(command, officer), text => Words(Permission.ReadEvidence, text));
        filled = await WithEvidence(filled);
        await Do(new TakeDossierStep(filled.Entity, filled.Version, DossierStep.Submit), checker);
    }

    private async Task Submit(Done relationship)
    {
        await Force(relationship.Entity, "state = 'IN_REVIEW'", relationship);
        await using var db = world.Open();
        var facts = await db.Set<CaseFacts>().SingleAsync(row => row.CaseId == relationship.Entity, Stop);
        db.Add(Approval.Submit(NextId("shared"), await db.Set<Relationship>().SingleAsync(row => row.Id == relationship.Entity, Stop), facts, checker, world.Time.GetUtcNow()));
        await db.SaveChangesAsync(Stop);
    }

    private async Task Declare(Done relationship, Actor person)
    {
        var draft = await Do(new DraftDeclaration(relationship.Entity, [new DeclaredInterest(InterestKind.PublicStatement, Words(Permission.ReadDeclarations, "An article"))]), person);
        await Do(new FileDeclaration(draft.Entity, draft.Version), person);
    }

    // A meeting that discusses the case, and an item that not everybody may see.
    private async Task Meeting(Done relationship)
    {
        var meeting = await Do(new PlanMeeting("CPM-20", MeetingBody.Cpm, new DateOnly(2026, 4, 5), new DateOnly(2026, 4, 9)), officer);
        await Do(new PutOnAgenda(meeting.Entity, meeting.Version, "8.3", Words(Permission.ReadProposals, "Cooperation"), relationship.Entity), officer);
        if (Hides(Permission.ReadProposals) && Hides(Permission.DeclareInterests))
            await Hidden(new PlanMeeting("Hidden meeting", MeetingBody.Group, new DateOnly(2026, 5, 5), new DateOnly(2026, 5, 9)), officer);
    }

    private async Task DeclareOwn(Done relationship)
    {
        if (Hides(Permission.ReadProposals)) return;
        var draft = await Do(new DraftDeclaration(relationship.Entity, [new DeclaredInterest(InterestKind.Consulting, "My own interest")]), Self);
        await Do(new FileDeclaration(draft.Entity, draft.Version), Self);
    }

    private static RelationshipTerms Terms(string title) => new(title, "Exchange of pest reports.", new DateOnly(2028, 12, 31), new DateOnly(2027, 6, 30));

    private Task<object?> Force(Guid relationship, string set, Done _) => world.Ask($"update relationship set {set} where id = '{relationship}'");

    private Task<Done> Do<TEntity>(ICommand<TEntity> command, Actor actor)
        where TEntity : Entity => world.Commands.Run(command, actor, Stop, newId: () => NextId("shared"));

    private async Task<Guid> Hidden<TEntity>(ICommand<TEntity> command, Actor actor)
        where TEntity : Entity => more ? (await world.Commands.Run(command, actor, Stop, newId: () => NextId("hidden"))).Entity : Guid.Empty;

    // Shared rows have the same ids in both worlds, whatever else is written between them.
    private Guid NextId(string sequence)
    {
        var number = ids[sequence] = ids.GetValueOrDefault(sequence) + 1;
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{sequence} {number}")).AsSpan(0, 16);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (world.Time.GetUtcNow().ToUnixTimeMilliseconds() << 16) | 0x7000L | (uint)(number & 0xFFF));
        return new Guid(bytes, bigEndian: true);
    }
}
