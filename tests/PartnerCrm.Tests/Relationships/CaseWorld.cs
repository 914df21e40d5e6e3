using System.Text.Json;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Data;
using PartnerCrm.Objectives;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Relationships;

/// <summary>A CRM with the people who handle cases, one organization and the objectives.</summary>
public sealed class CaseWorld(CrmWorld world) : IAsyncDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public CrmWorld World { get; } = world;

    public Actor Preparer { get; private set; } = null!;

    public Actor Checker { get; private set; } = null!;

    public Actor Recorder { get; private set; } = null!;

    public Actor Executive { get; private set; } = null!;

    public Actor Adviser { get; private set; } = null!;

    public Actor BureauMember { get; private set; } = null!;

    public Guid Organization { get; private set; }

    public Guid[] Objectives { get; private set; } = [];

    public static async Task<CaseWorld> New(CrmWorlds worlds)
    {
        var made = new CaseWorld(await worlds.New());
        made.Preparer = await made.Person("Preparer", Role.Secretariat);
        made.Checker = await made.Person("Checker", Role.Secretariat);
        made.Recorder = await made.Person("Recorder", Role.Secretariat);
        made.Executive = await made.Person("Executive", Role.Executive);
        made.Adviser = await made.Person("Adviser", Role.Spg);
        made.BureauMember = await made.Person("Member", Role.Bureau);
        made.Organization = (await made.World.Run(new LogOrganization("Seed Growers' Union", OrganizationForm.IndustryAssociation), made.Preparer)).Entity;
        await ReferenceData.Load(made.World.Commands, Stop);
        await using var db = made.World.Open();
        made.Objectives = await db.Set<Objective>().OrderBy(row => row.Rank).ThenBy(row => row.Id).Select(row => row.Id).ToArrayAsync(Stop);
        return made;
    }

    public static RelationshipTerms Terms(string title = "Surveillance of seed trade") =>
        new(title, "Exchange of pest reports.", new DateOnly(2028, 12, 31), new DateOnly(2027, 6, 30));

    /// <summary>A contact who signs in with these roles.</summary>
    public async Task<Actor> Person(string name, params Role[] roles)
    {
        var clerk = Actor.Of(Guid.CreateVersion7(), "clerk", [Role.Secretariat]);
        var contact = await World.Run(new LogContact(name), clerk);
        return Actor.Of(contact.Entity, name, roles);
    }

    /// <summary>Somebody who works for the organization on the other side.</summary>
    public async Task<Actor> Employee(string name, params Role[] roles)
    {
        var contact = await World.Run(new LogContact(name, Organization: Organization), Preparer);
        return Actor.Of(contact.Entity, name, roles);
    }

    public Task<Done> Open(RelationshipType type = RelationshipType.Cooperation) => World.Run(new OpenProspect(Organization, type, Terms()), Preparer);

    /// <summary>A case with a preparer and a checker, for which everybody declared interests, put into a state from which a test begins.</summary>
    public async Task<Done> CaseIn(RelationshipState state, RelationshipType type = RelationshipType.Cooperation)
    {
        var opened = await Open(type);
        var named = await World.Run(new NameParts(opened.Entity, opened.Version, Preparer.Id, Checker.Id), Preparer);
        await using var command = World.Data.CreateCommand("update relationship set state = $1 where id = $2");
        command.Parameters.AddWithValue(EnumNames.Of(state.ToString()));
        command.Parameters.AddWithValue(named.Entity);
        await command.ExecuteNonQueryAsync(Stop);
        await World.Declared(named.Entity, Preparer.Id, Checker.Id, Recorder.Id, Executive.Id, Adviser.Id, BureauMember.Id);
        return named;
    }

    /// <summary>An approval of a case under review, as the checker's submission makes it.</summary>
    public async Task<Done> Submitted(Done relationship)
    {
        await using var db = World.Open();
        var approval = Approval.Submit(
            Guid.CreateVersion7(), await db.Set<Relationship>().SingleAsync(row => row.Id == relationship.Entity, Stop),
            await db.Set<CaseFacts>().SingleAsync(facts => facts.CaseId == relationship.Entity, Stop), Checker, World.Time.GetUtcNow());
        db.Add(approval);
        await db.SaveChangesAsync(Stop);
        return new Done(approval.Id, 1);
    }

    /// <summary>An approval with advice, input and an entered decision.</summary>
    public async Task<Done> Recorded(Done relationship, DecisionOutcome outcome = DecisionOutcome.Approved) =>
        await RecordedOn(await Submitted(relationship), outcome);

    public async Task<Done> RecordedOn(Done approval, DecisionOutcome outcome)
    {
        await World.Run(new GiveAdvice(approval.Entity, Recommendation.Support, "Timely."), Adviser);
        var heard = await World.Run(new GiveBureauInput(approval.Entity, Recommendation.Support, "Agreed."), BureauMember);
        return await World.Run(Decision(heard, outcome), Recorder);
    }

    public RecordDecision Decision(Done approval, DecisionOutcome outcome = DecisionOutcome.Approved) => new(
        approval.Entity, approval.Version, outcome, 20, 2026, "8.3", "CPM 2026/20", "114", World.Time.Today, outcome.Approves() ? World.Time.Today.AddYears(2)
            : null,
        outcome is DecisionOutcome.ApprovedWithConditions ? [new DecisionCondition("Report yearly.")] : null);

    public async Task<RelationshipState> StateOf(Done relationship)
    {
        await using var db = World.Open();
        return await db.Set<Relationship>().Where(row => row.Id == relationship.Entity).Select(row => row.State).SingleAsync(Stop);
    }

    public async Task<ApprovalState> ApprovalStateOf(Done approval)
    {
        await using var db = World.Open();
        return await db.Set<Approval>().Where(row => row.Id == approval.Entity).Select(row => row.State).SingleAsync(Stop);
    }

    /// <summary>A relationship as it is now.</summary>
    public async Task<Done> Now(Done relationship)
    {
        await using var db = World.Open();
        return new Done(relationship.Entity, await db.Set<Relationship>().Where(row => row.Id == relationship.Entity).Select(row => row.Version)
            .SingleAsync(Stop));
    }

    /// <summary>The whole response to a document, through the engine.</summary>
    public async Task<string> Read(string document, Actor actor, params (string Name, object? Value)[] variables)
    {
        var request = new Request(document, Variables: variables.ToDictionary(variable => variable.Name, variable => variable.Value));
        return (await World.Crm.Requests.Run(request, World.Crm.As(actor), Stop)).ToJson();
    }

    /// <summary>The data of a response that has no errors.</summary>
    public async Task<JsonElement> Data(string document, Actor actor, params (string Name, object? Value)[] variables)
    {
        var response = JsonDocument.Parse(await Read(document, actor, variables)).RootElement;
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
