using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Conflicts;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.DueDiligence;
using PartnerCrm.Interactions;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Feeds;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Operations;

/// <summary>A few rows of everything that the documents ask for: a prospect, a case under review, a decided one, a published relationship, interactions, a declaration, a user, two screenings.</summary>
public sealed class OperationWorld(CrmWorlds worlds) : IAsyncLifetime
{
    public CaseWorld Cases { get; private set; } = null!;

    public CrmWorld Crm => Cases.World;

    public Actor Expert { get; private set; } = null!;

    public Done Prospect { get; private set; }

    public Done Dossier { get; private set; }

    /// <summary>A gift that was logged wrongly.</summary>
    public Guid Gift { get; private set; }

    /// <summary>An exchange rate that was imported wrongly.</summary>
    public Guid Rate { get; private set; }

    public Done Abandoned { get; private set; }

    public Done Fresh { get; private set; }

    public Guid Meeting { get; private set; }

    public Done UnderReview { get; private set; }

    public Done Decided { get; private set; }

    public Done Published { get; private set; }

    public Guid Daughter { get; private set; }

    public Guid FollowUp { get; private set; }

    /// <summary>A person on the imported list, whose name somebody on a board bears too.</summary>
    public static ListedParty Listed { get; } = UnList.Read(UnList.Excerpt).Entries.First(entry => entry.Party.Kind is ListedPartyKind.Person).Party;

    public Guid Hit { get; private set; }

    public Guid OtherHit { get; private set; }

    public Guid OtherScreening { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Cases = await CaseWorld.New(worlds);
        await Stakeholders();
        await Relationships();
        await LogOfInteractions();
        await Screenings();
        await Crm.Run(new AddUser("mira", "long enough a secret", [Role.Spg], Name: "Mira"), Actor.Program);
    }

    /// <summary>Whoever a folder of documents is for.</summary>
    public Actor Audience(string folder) => folder switch
    {
        "secretariat" => Cases.Preparer,
        "spg" => Cases.Adviser,
        "bureau" => Cases.BureauMember,
        "cpm" => Actor.Of(Guid.CreateVersion7(), "delegate", [Role.Cpm]),
        "expert" => Expert,
        "auditor" => Actor.Of(Guid.CreateVersion7(), "auditor", [Role.Auditor]),
        "administrator" => Actor.Of(Guid.CreateVersion7(), "administrator", [Role.Administrator]),
        "public" => Actor.Public,
        _ => throw new ArgumentException($"Nobody is said to use the documents of '{folder}'.", nameof(folder)),
    };

    public static string Id(string prefix, Guid id) => Wire.Encode(prefix, id);

    public ValueTask DisposeAsync() => Cases?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Stakeholders()
    {
        await Crm.Run(new RecordLink(LinkKind.BoardMember, Cases.Checker.Id, Cases.Organization), Cases.Preparer);
        Daughter = (await Crm.Run(new LogOrganization("Growers' Trading Ltd", OrganizationForm.Company, Categories: [OrganizationCategory.Industry]), Cases.Preparer)).Entity;
        await Crm.Run(new LogContact("Ada Grower", Emails: ["ada@growers.example"], Organization: Cases.Organization, Title: "Director"), Cases.Preparer);
        Expert = await Cases.Person("Expert", Role.Expert);
    }

    private async Task Relationships()
    {
        Prospect = await Cases.Open();
        Prospect = await Crm.Run(new LinkObjective(Prospect.Entity, Prospect.Version, Cases.Objectives[0], "Finds pests early."), Cases.Preparer);
        Prospect = await Crm.Run(new NameParts(Prospect.Entity, Prospect.Version, Cases.Preparer.Id, Cases.Checker.Id), Cases.Preparer);
        await Crm.Declared(Prospect.Entity, Cases.Preparer.Id, Cases.Checker.Id, Cases.Executive.Id);
        await Crm.Run(new LogGift(Cases.Organization, Cases.Checker.Id, Crm.Time.Today, "A box of dates", 20, "USD"), Cases.Preparer);
        Gift = (await Crm.Run(new LogGift(Cases.Organization, Cases.Checker.Id, Crm.Time.Today, "A crate of dates", 20, "USD"), Cases.Preparer)).Entity;
        await Crm.Run(new ImportRates("rates.csv", [new(2, "EUR", new(2026, 1, 1), 1.08m, "UN"), new(3, "JPY", new(2026, 1, 1), 0.0066m, "UN")]), Actor.Program);
        Rate = (Guid)(await Crm.Ask("select id from exchange_rate where currency = 'JPY'"))!;
        await Crm.Run(new RunConflictCheck(Prospect.Entity), Cases.Preparer);
        Dossier = await Crm.Run(new OpenDossier(Prospect.Entity), Cases.Preparer);
        Abandoned = await Cases.Open();
        Fresh = await Cases.Open();
        // Whoever sits in the CPM is to declare before its session.
        await Crm.Run(new AddUser("a.delegate", "a long sentence for a delegate", [Role.Cpm], Name: "A Delegate"), Actor.Program);
        var reviewed = await Cases.CaseIn(RelationshipState.InReview);
        UnderReview = await Cases.Submitted(reviewed);
        var second = await Cases.Person("Second adviser", Role.Spg);
        await Crm.Declared(reviewed.Entity, second.Id);
        await Crm.Run(new GiveAdvice(UnderReview.Entity, Recommendation.Support, "Timely."), second);
        var meeting = await Crm.Run(new PlanMeeting("CPM-20", MeetingBody.Cpm, new DateOnly(2027, 4, 5), new DateOnly(2027, 4, 9)), Cases.Preparer);
        await Crm.Run(new PutOnAgenda(meeting.Entity, meeting.Version, "8.3", "Cooperation on seed trade", reviewed.Entity), Cases.Preparer);
        Meeting = meeting.Entity;
        var soon = await Crm.Run(new PlanMeeting("Experts", MeetingBody.Group, Crm.Time.Today.AddDays(5), Crm.Time.Today.AddDays(6)), Cases.Preparer);
        var late = await Crm.Run(new DraftDeclaration(null, [], soon.Entity), Expert);
        await Crm.Run(new FileDeclaration(late.Entity, late.Version), Expert);
        var recorded = await Cases.Recorded(await Cases.CaseIn(RelationshipState.InReview), DecisionOutcome.ApprovedWithConditions);
        Decided = await Crm.Run(new ConfirmDecision(recorded.Entity, recorded.Version), Cases.Executive);
        var published = await Cases.CaseIn(RelationshipState.Active, RelationshipType.Liaison);
        await Crm.Ask($"update relationship set published = true, public_label = 'Seed trade liaison' where id = '{published.Entity}'");
        await Crm.Ask($"""
            insert into relationship_objective (id, relationship_id, objective_id, contribution) values (gen_random_uuid(), '{published.Entity}', '{Cases.Objectives[0]}', 'Shares findings.')
            """);
        Published = published;
        var declaration = await Crm.Run(new DraftDeclaration(published.Entity, [new DeclaredInterest(InterestKind.Employment, "Once an adviser.", Cases.Organization)]), Expert);
        await Crm.Run(new FileDeclaration(declaration.Entity, declaration.Version), Expert);
    }

    private async Task Screenings()
    {
        await ImportedList.Import(Crm, UnList.Excerpt);
        var insurance = (await Crm.Run(new LogOrganization("Growers' Insurance Ltd", OrganizationForm.Company), Cases.Preparer)).Entity;
        foreach (var company in new[] { Daughter, insurance, (await Crm.Run(new LogOrganization("Growers' Bank Ltd", OrganizationForm.Company), Cases.Preparer)).Entity })
        {
            var member = await Crm.Run(new LogContact(Listed.PrimaryName), Cases.Preparer);
            await Crm.Run(new RecordLink(LinkKind.BoardMember, member.Entity, company), Cases.Preparer);
            await Crm.Run(new ScreenOrganization(company), Cases.Preparer);
        }

        Hit = (Guid)(await Crm.Ask("select id from screening_hit order by id limit 1"))!;
        OtherHit = (Guid)(await Crm.Ask("select id from screening_hit order by id desc limit 1"))!;
        OtherScreening = (Guid)(await Crm.Ask("select screening_id from screening_hit order by id desc limit 1"))!;
        await Crm.Run(new AddListFeed("un", ["https://lists.example.org/consolidated.xml"], 720), Actor.Program);
    }

    private async Task LogOfInteractions()
    {
        var today = Crm.Time.Today;
        await Crm.Run(
            new LogInteraction(
                InteractionKind.Meeting, "Seed pathways", Organizations: [Cases.Organization], Objectives: [Cases.Objectives[0]],
                FollowUps: [new FollowUpEntry("Send the minutes", today, Cases.Preparer.Id), new FollowUpEntry("Call them", today, Cases.Preparer.Id)]),
            Cases.Preparer);
        FollowUp = (Guid)(await Crm.Ask("select id from follow_up where note = 'Send the minutes'"))!;
    }
}
