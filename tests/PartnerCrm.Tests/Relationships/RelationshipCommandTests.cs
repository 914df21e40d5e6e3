using Microsoft.EntityFrameworkCore;
using PartnerCrm.Relationships;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Workflows;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Relationships;

public sealed class RelationshipCommandTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_prospect_keeps_its_terms_and_is_proposed_once_a_proposal_is_attached()
    {
        await using var world = await CaseWorld.New(worlds);
        var terms = CaseWorld.Terms() with
        {
            StartsOn = new DateOnly(2026, 5, 1),
            Formality = Formality.Binding,
            Financing = new Financing(1200.50m, "EUR", "Offices", true, "None")
        };
        var opened = await world.World.Run(new OpenProspect(world.Organization, RelationshipType.Partnership, terms), world.Preparer);

        var refused = await Assert.ThrowsAsync<StepNotAllowed>(() =>
            world.World.Run(new TakeRelationshipStep(opened.Entity, opened.Version, RelationshipStep.Propose), world.Preparer));
        Assert.Equal(["a written proposal", "at least one strategic objective with a contribution statement"], refused.Missing.Select(missing => missing.What));

        var attached = await world.World.Run(new AttachProposal(opened.Entity, opened.Version, "IPPC/2026/PROP/7"), world.Preparer);
        var linked = await world.World.Run(new LinkObjective(attached.Entity, attached.Version, world.Objectives[0], "Shares pest reports."), world.Preparer);
        var proposed = await world.World.Run(new TakeRelationshipStep(linked.Entity, linked.Version, RelationshipStep.Propose), world.Preparer);

        await using var db = world.World.Open();
        var row = await db.Set<Relationship>().SingleAsync(Stop);
        Assert.Equal((RelationshipState.Proposed, 4, "IPPC/2026/PROP/7"), (row.State, row.Version, row.ProposalReference));
        Assert.Equal((1200.50m, "EUR", true, Formality.Binding), (row.FinancingAmount, row.FinancingCurrency, row.FinancingEarmarked, row.Formality));
        Assert.Equal(4, proposed.Version);
        Assert.Equal("RelationshipOpened, ProposalAttached, ObjectiveLinked, RelationshipMoved", await world.World.Ask(
            $"select string_agg(fact, ', ' order by id) from audit_entry where subject_id = '{opened.Entity}'"));
        Assert.Equal("\"PROSPECT\" -> \"PROPOSED\"",
            await world.World.Ask($"select before::text || ' -> ' || after::text from audit_change where entity_id = '{opened.Entity}' and field = 'state' and before is not null"));
    }

    [Fact]
    public async Task Terms_that_do_not_fit_are_refused_where_they_do_not()
    {
        await using var world = await CaseWorld.New(worlds);
        var good = CaseWorld.Terms();
        foreach (var (bad, field) in new[]
        {
            (good with { Title = "" }, "terms.title"),
            (good with { Scope = "" }, "terms.scope"),
            (good with { StartsOn = good.ExpiresOn.AddDays(1) }, "terms.expiresOn"),
            (good with { ReviewOn = good.ExpiresOn.AddDays(1) }, "terms.reviewOn"),
            (good with { Financing = new Financing(Amount: 5) }, "terms.financing.currency"),
            (good with { Financing = new Financing(-1, "USD") }, "terms.financing.amount"),
            (good with { Financing = new Financing(5, "usd") }, "terms.financing.currency"),
        })
            Assert.Equal(field, (await Assert.ThrowsAsync<InvalidInput>(() =>
                world.World.Run(new OpenProspect(world.Organization, RelationshipType.Liaison, bad), world.Preparer))).Field);
        await Assert.ThrowsAsync<NotFound>(() => world.World.Run(new OpenProspect(Guid.CreateVersion7(), RelationshipType.Liaison, good), world.Preparer));
        Assert.Equal(0L, await world.World.Ask("select count(*) from relationship"));
    }

    [Fact]
    public async Task What_was_submitted_can_no_longer_be_changed()
    {
        await using var world = await CaseWorld.New(worlds);
        var (id, version) = await world.CaseIn(RelationshipState.InReview);
        await Assert.ThrowsAsync<TermsAreFixed>(() => world.World.Run(new UpdateRelationship(id, version, CaseWorld.Terms("Other")), world.Preparer));
        await Assert.ThrowsAsync<TermsAreFixed>(() => world.World.Run(new AttachProposal(id, version, "Other"), world.Preparer));
        await Assert.ThrowsAsync<TermsAreFixed>(() => world.World.Run(new RetypeRelationship(id, version, RelationshipType.Partnership, "More than that"),
            world.Preparer));
        await Assert.ThrowsAsync<TermsAreFixed>(() => world.World.Run(new NameParts(id, version, Checker: world.Recorder.Id), world.Preparer));
    }

    [Fact]
    public async Task An_objective_is_linked_once_and_a_link_is_taken_back_with_a_reason()
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.Open();
        var linked = await world.World.Run(new LinkObjective(opened.Entity, opened.Version, world.Objectives[0], "Reports."), world.Preparer);
        await Assert.ThrowsAsync<ObjectiveLinkedAlready>(() => world.World.Run(new LinkObjective(linked.Entity, linked.Version, world.Objectives[0], "Again."),
            world.Preparer));
        await Assert.ThrowsAsync<NotFound>(() => world.World.Run(new UnlinkObjective(linked.Entity, linked.Version, world.Objectives[1], "Never was"),
            world.Preparer));
        await world.World.Run(new UnlinkObjective(linked.Entity, linked.Version, world.Objectives[0], "Wrong one"), world.Preparer);
        Assert.Equal(0L, await world.World.Ask("select count(*) from relationship_objective"));
        Assert.Equal("Wrong one", await world.World.Ask("select reason from audit_entry where fact = 'ObjectiveUnlinked'"));
    }

    [Fact]
    public async Task A_relationship_is_published_with_a_label_once_it_is_approved_and_can_be_hidden_again()
    {
        await using var world = await CaseWorld.New(worlds);
        var (id, version) = await world.CaseIn(RelationshipState.Proposed);
        var refused = await Assert.ThrowsAsync<StepNotAllowed>(() => world.World.Run(new PublishRelationship(id, version), world.Preparer));
        Assert.Equal(["a decision for it", "a public label that both sides agreed to"], refused.Missing.Select(missing => missing.What));

        (id, version) = await world.CaseIn(RelationshipState.Active);
        var labelled = await world.World.Run(new AgreePublicLabel(id, version, "Seed trade surveillance", world.World.Time.Today), world.Preparer);
        var published = await world.World.Run(new PublishRelationship(id, labelled.Version), world.Preparer);
        Assert.Equal(true, await world.World.Ask($"select published from relationship where id = '{id}'"));
        await world.World.Run(new UnpublishRelationship(id, published.Version, "Label withdrawn"), world.Preparer);
        Assert.Equal(false, await world.World.Ask($"select published from relationship where id = '{id}'"));
    }

    [Fact]
    public async Task Steps_with_more_to_say_name_their_own_command()
    {
        await using var world = await CaseWorld.New(worlds);
        foreach (var (type, state, step, command) in new[]
        {
            (RelationshipType.Cooperation, RelationshipState.InDueDiligence, RelationshipStep.Submit, "submitForReview"),
            (RelationshipType.Cooperation, RelationshipState.InReview, RelationshipStep.Approve, "confirmDecision"),
            (RelationshipType.Liaison, RelationshipState.Proposed, RelationshipStep.Decline, "decideCase"),
            (RelationshipType.Partnership, RelationshipState.InReview, RelationshipStep.SendBack, "sendBack"),
        })
        {
            var (id, version) = await world.CaseIn(state, type);
            Assert.Equal(command, (await Assert.ThrowsAsync<StepHasItsOwnCommand>(() => world.World.Run(new TakeRelationshipStep(id, version, step, "why"),
                world.Executive))).Command);
        }
    }

    [Fact]
    public async Task Milestones_are_planned_and_their_results_recorded()
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.Open();
        var planned = await world.World.Run(new PlanMilestone(opened.Entity, opened.Version, "First report", new DateOnly(2026, 9, 1)), world.Preparer);
        var milestone = (Guid)(await world.World.Ask("select id from relationship_milestone"))!;
        await Assert.ThrowsAsync<InvalidInput>(() => world.World.Run(new ReachMilestone(planned.Entity, planned.Version, milestone, new DateOnly(2026, 9, 1),
            "Done"), world.Preparer));
        await world.World.Run(new ReachMilestone(planned.Entity, planned.Version, milestone, world.World.Time.Today, "Done"), world.Preparer);
        Assert.Equal("Done", await world.World.Ask("select result from relationship_milestone"));
    }

    [Fact]
    public async Task An_instrument_has_an_expiry_and_a_review_date()
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.Open(RelationshipType.Liaison);
        var today = world.World.Time.Today;
        await Assert.ThrowsAsync<InvalidInput>(() => world.World.Run(new RecordInstrument(opened.Entity, 1, "LOA/1", today.AddDays(1), today.AddDays(9),
            today.AddDays(5)), world.Preparer));
        await Assert.ThrowsAsync<InvalidInput>(() => world.World.Run(new RecordInstrument(opened.Entity, 1, "LOA/1", today, today.AddDays(-1),
            today.AddDays(-2)), world.Preparer));
        await Assert.ThrowsAsync<InvalidInput>(() => world.World.Run(new RecordInstrument(opened.Entity, 1, "LOA/1", today, today.AddDays(5),
            today.AddDays(6)), world.Preparer));
        await world.World.Run(new RecordInstrument(opened.Entity, 1, "LOA/1", today, today.AddDays(9), today.AddDays(5)), world.Preparer);
        Assert.Equal("LOA/1", await world.World.Ask("select instrument_reference from relationship"));
    }

    [Fact]
    public async Task Nothing_is_signed_before_due_diligence_is_complete()
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.Open(RelationshipType.Partnership);
        var today = world.World.Time.Today;
        var refused = await Assert.ThrowsAsync<StepNotAllowed>(() => world.World.Run(new RecordInstrument(opened.Entity, 1, "LOA/1", today, today.AddDays(9), today.AddDays(5)), world.Preparer));
        Assert.Equal(("RECORD_INSTRUMENT", "a complete dossier that was submitted and has not expired"), (refused.Step, Assert.Single(refused.Missing).What));
    }
}
