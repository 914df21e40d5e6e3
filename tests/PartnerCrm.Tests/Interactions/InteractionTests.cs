using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Interactions;
using PartnerCrm.Objectives;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Interactions;

public sealed class InteractionTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_interaction_is_logged_with_everybody_and_its_follow_ups_in_one_go()
    {
        await using var world = await worlds.New();
        await ReferenceData.Load(world.Commands, Stop);
        var officer = await Officer(world);
        var company = await world.Run(new LogOrganization("Company", OrganizationForm.Company), officer);
        var objective = ReferenceFile.IdOf("objective", "2020-2030/A");

        var done = await world.Run(new LogInteraction(
            InteractionKind.Meeting, "Côte d’Ivoire seed imports", new DateOnly(2026, 2, 27), "Agreed to share data.", [company.Entity, company.Entity], [officer.Id], [objective],
            [new FollowUpEntry("Send the data form", new DateOnly(2026, 3, 20)), new FollowUpEntry("Call back", new DateOnly(2026, 4, 1), officer.Id)]), officer);

        await using var db = world.Open();
        var interaction = await db.Set<Interaction>().SingleAsync(Stop);
        Assert.Equal(("cote d'ivoire seed imports", officer.Id, new DateOnly(2026, 2, 27)), (interaction.SortSubject, interaction.LoggedBy, interaction.HappenedOn));
        var part = await db.Set<InteractionOrganization>().SingleAsync(Stop);
        Assert.Equal((company.Entity, new DateOnly(2026, 2, 27)), (part.OrganizationId, part.HappenedOn));
        Assert.Equal(objective, (await db.Set<InteractionObjective>().SingleAsync(Stop)).ObjectiveId);
        Assert.Equal([officer.Id, officer.Id], await db.Set<FollowUp>().Select(row => row.OwnerId).ToListAsync(Stop));
        Assert.Equal("FollowUp FollowUp Interaction InteractionObjective InteractionOrganization InteractionParticipant", await world.Ask($"""
            select string_agg(kind, ' ' order by kind) from (select distinct entity_kind as kind, entity_id from audit_change where subject_id = '{done.Entity}') as rows
            """));
    }

    [Fact]
    public async Task What_hangs_on_an_amended_interaction_moves_with_its_day()
    {
        await using var world = await worlds.New();
        var officer = await Officer(world);
        var (first, second) = (await world.Run(new LogOrganization("First", OrganizationForm.Ngo), officer), await world.Run(new LogOrganization("Second", OrganizationForm.Ngo), officer));
        var logged = await world.Run(new LogInteraction(InteractionKind.Call, "Call", Summary: "Wrong", Organizations: [first.Entity], Participants: [officer.Id]), officer);

        var done = await world.Run(new AmendInteraction(logged.Entity, 1, HappenedOn: new DateOnly(2026, 1, 5), Summary: string.Empty, Organizations: [second.Entity]), officer);

        Assert.Equal(2, done.Version);
        Assert.Equal($"{second.Entity} 2026-01-05", await world.Ask("select string_agg(organization_id || ' ' || happened_on, ',') from interaction_organization"));
        Assert.Equal("2026-01-05", await world.Ask("select happened_on::text from interaction_participant"));
        Assert.Equal(DBNull.Value, await world.Ask("select summary from interaction"));
        Assert.Equal(1L, await world.Ask($"""select count(*) from audit_change where before = '"{first.Entity}"' and after is null and field = 'organizationId'"""));
    }

    [Fact]
    public async Task An_interaction_is_with_somebody_and_on_a_day_that_has_come()
    {
        await using var world = await worlds.New();
        var officer = await Officer(world);

        await Assert.ThrowsAsync<NobodyTookPart>(() => world.Run(new LogInteraction(InteractionKind.Mail, "To nobody"), officer));
        var refusal = await Assert.ThrowsAsync<InvalidInput>(() => world.Run(
            new LogInteraction(InteractionKind.Mail, "Next week", world.Time.Today.AddDays(7), Participants: [officer.Id]), officer));
        Assert.Equal("happenedOn", refusal.Field);
        await Assert.ThrowsAsync<NotFound>(() => world.Run(new LogInteraction(InteractionKind.Mail, "To a stranger", Participants: [Guid.CreateVersion7()]), officer));
        var logged = await world.Run(new LogInteraction(InteractionKind.Mail, "To me", Participants: [officer.Id]), officer);
        await Assert.ThrowsAsync<NobodyTookPart>(() => world.Run(new AmendInteraction(logged.Entity, 1, Participants: []), officer));
    }

    [Fact]
    public async Task A_follow_up_is_done_once()
    {
        await using var world = await worlds.New();
        var officer = await Officer(world);
        await world.Run(new LogInteraction(InteractionKind.Visit, "Visit", Participants: [officer.Id], FollowUps: [new FollowUpEntry("Thank them", world.Time.Today)]), officer);
        var followUp = (Guid)(await world.Ask("select id from follow_up"))!;

        await world.Run(new CompleteFollowUp(followUp, 1, "Thanked."), officer);

        Assert.Equal($"true {officer.Id} Thanked.", await world.Ask("select concat_ws(' ', case when done then 'true' end, done_by, outcome) from follow_up"));
        await Assert.ThrowsAsync<FollowUpAlreadyDone>(() => world.Run(new CompleteFollowUp(followUp, 2), officer));
    }

    private static async Task<Actor> Officer(CrmWorld world)
    {
        var contact = await world.Run(new LogContact("An Officer"), Actor.Of(Guid.CreateVersion7(), "first", [Role.Secretariat]));
        return Actor.Of(contact.Entity, "officer", [Role.Secretariat]);
    }
}
