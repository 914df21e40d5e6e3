using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Operations;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;
using Done = PartnerCrm.Writes.Done;

namespace PartnerCrm.Tests.Events;

public sealed class SubscriptionTests(CrmWorlds worlds)
{
    private const string Relationships = "subscription($id: ID) { relationshipChanged(id: $id) { kind relationship { id title } } }";

    [Fact]
    public async Task What_one_server_writes_is_told_at_another_and_goes_on_after_a_restart()
    {
        await using var cases = await CaseWorld.New(worlds);
        await using var other = new CrmWorld(cases.World.Connection);
        var opened = await cases.Open();
        var id = OperationWorld.Id("rel", opened.Entity);
        string Told(string title) => $$$$"""{"relationshipChanged":{"kind":"RelationshipUpdated","relationship":{"id":"{{{{id}}}}","title":"{{{{title}}}}"}}}""";

        await using (await RunningFeed.Of(other.Crm))
        {
            await using var follower = await Follower.Of(other.Crm, cases.Checker, Relationships);
            opened = await Retitle("First");
            Assert.Equal(Told("First"), await follower.NextData());
        }

        opened = await Retitle("Meanwhile");
        await using var restarted = new CrmWorld(cases.World.Connection);
        await using var feed = await RunningFeed.Of(restarted.Crm);
        await using var again = await Follower.Of(restarted.Crm, cases.Checker, Relationships);
        opened = await Retitle("Second");
        Assert.Equal(Told("Second"), await again.NextData());

        Task<Done> Retitle(string title) => Rename(cases, opened, title);
    }

    [Fact]
    public async Task Whoever_does_not_see_a_row_is_told_nothing_of_it()
    {
        await using var cases = await CaseWorld.New(worlds);
        var (draft, submitted) = (await cases.Open(), await cases.CaseIn(RelationshipState.InReview));
        await using var feed = await RunningFeed.Of(cases.World.Crm);
        await using var adviser = await Follower.Of(cases.World.Crm, cases.Adviser, Relationships);
        await using var officer = await Follower.Of(cases.World.Crm, cases.Checker, Relationships);

        await Rename(cases, draft, "Not yet");
        await Label(cases, submitted);

        Assert.Contains("RelationshipUpdated", await officer.NextData(), StringComparison.Ordinal);
        Assert.Contains("PublicLabelAgreed", await officer.NextData(), StringComparison.Ordinal);
        Assert.Contains("PublicLabelAgreed", await adviser.NextData(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_equal_rights_share_a_read_unless_it_depends_on_who_they_are()
    {
        await using var cases = await CaseWorld.New(worlds);
        var opened = await cases.CaseIn(RelationshipState.InDueDiligence);
        await using var feed = await RunningFeed.Of(cases.World.Crm);
        const string steps = "subscription { relationshipChanged { relationship { steps { step allowed missing { what } } } } }";
        await using var one = await Follower.Of(cases.World.Crm, cases.Checker, Relationships);
        await using var other = await Follower.Of(cases.World.Crm, cases.Recorder, Relationships);
        await using var checker = await Follower.Of(cases.World.Crm, cases.Checker, steps);
        await using var recorder = await Follower.Of(cases.World.Crm, cases.Recorder, steps);
        await using var checkerAgain = await Follower.Of(cases.World.Crm, cases.Checker, steps);

        await Rename(cases, opened, "Told to all");

        Assert.Same(await one.NextResult(), await other.NextResult());
        var told = await checker.NextResult();
        Assert.Same(told, await checkerAgain.NextResult());
        Assert.NotEqual(told.ToJson(), (await recorder.NextResult()).ToJson());
    }

    [Fact]
    public async Task What_is_taken_out_of_sight_is_not_told()
    {
        await using var cases = await CaseWorld.New(worlds);
        var (returned, other) = (await cases.Submitted(await cases.CaseIn(RelationshipState.InReview)), await cases.Submitted(await cases.CaseIn(RelationshipState.InReview)));
        await using var feed = await RunningFeed.Of(cases.World.Crm);
        const string approvals = "subscription { approvalChanged { kind approval { id state } } }";
        await using var adviser = await Follower.Of(cases.World.Crm, cases.Adviser, approvals);
        await using var officer = await Follower.Of(cases.World.Crm, cases.Preparer, approvals);

        await cases.World.Run(new SendBack(returned.Entity, 1, "Thin"), cases.Recorder);
        await cases.World.Run(new GiveAdvice(other.Entity, Recommendation.Support, "Timely."), cases.Adviser);

        Assert.Contains("ApprovalMoved", await officer.NextData(), StringComparison.Ordinal);
        Assert.Contains("AdviceGiven", await officer.NextData(), StringComparison.Ordinal);
        Assert.Contains("AdviceGiven", await adviser.NextData(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_possible_match_is_told_to_those_who_read_evidence_when_a_screening_finds_it()
    {
        await using var cases = await CaseWorld.New(worlds);
        await ImportedList.Import(cases.World, UnList.Excerpt);
        var member = await cases.World.Run(new LogContact(OperationWorld.Listed.PrimaryName), cases.Preparer);
        await cases.World.Run(new RecordLink(LinkKind.BoardMember, member.Entity, cases.Organization), cases.Preparer);
        await using var feed = await RunningFeed.Of(cases.World.Crm);
        await using var officer = await Follower.Of(cases.World.Crm, cases.Checker, "subscription { screeningHitFound { kind screeningHit { decision party { ... on Contact { name } } } } }");

        await cases.World.Run(new ScreenOrganization(cases.Organization), cases.Preparer);

        Assert.StartsWith("""{"screeningHitFound":{"kind":"HitFound","screeningHit":{"decision":"UNDECIDED","party":{"name":""", await officer.NextData(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_can_be_narrowed_to_one_thing_or_to_what_belongs_to_it()
    {
        await using var cases = await CaseWorld.New(worlds);
        var (one, other) = (await cases.CaseIn(RelationshipState.InReview), await cases.CaseIn(RelationshipState.InReview));
        var (approval, otherApproval) = (await cases.Submitted(one), await cases.Submitted(other));
        await using var feed = await RunningFeed.Of(cases.World.Crm);
        await using var byId = await Follower.Of(cases.World.Crm, cases.Preparer, Relationships, new { id = OperationWorld.Id("rel", one.Entity) });
        await using var ofCase = await Follower.Of(cases.World.Crm, cases.Preparer, "subscription($id: ID) { approvalChanged(relationship: $id) { approval { id } } }", new { id = OperationWorld.Id("rel", one.Entity) });

        foreach (var given in new[] { otherApproval, approval }) await cases.World.Run(new GiveAdvice(given.Entity, Recommendation.Support, "Timely."), cases.Adviser);
        foreach (var changed in new[] { other, one }) await Label(cases, changed);

        Assert.Contains(OperationWorld.Id("rel", one.Entity), await byId.NextData(), StringComparison.Ordinal);
        Assert.Contains(OperationWorld.Id("apr", approval.Entity), await ofCase.NextData(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("org_01h2xcejqtf2nbrexx3vqjhp41")]
    [InlineData("nonsense")]
    public async Task An_id_that_is_none_is_refused_with_what_would_be_one(string id)
    {
        await using var cases = await CaseWorld.New(worlds);
        await using var feed = await RunningFeed.Of(cases.World.Crm);
        var refused = await cases.World.Crm.Requests.Subscribe(
            new GraphQL.Request(Relationships, Variables: Plain.Of(new { id })), cases.World.Crm.As(cases.Preparer), TestContext.Current.CancellationToken);
        Assert.Contains($"'{id}' is not the id of a relationship; such an id starts with rel_.", refused.Result!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_ends_at_the_next_event_when_its_right_or_its_reader_is_gone()
    {
        await using var cases = await CaseWorld.New(worlds);
        var opened = await cases.Open();
        await using var feed = await RunningFeed.Of(cases.World.Crm);
        Actor? now = cases.Checker;
        Actor? demoted = cases.Checker;
        await using var closed = await Follower.Of(cases.World.Crm, cases.Checker, Relationships, now: _ => new ValueTask<Actor?>(now));
        await using var lesser = await Follower.Of(cases.World.Crm, cases.Checker, Relationships, now: _ => new ValueTask<Actor?>(demoted));

        (now, demoted) = (null, Actor.Of(cases.Checker.Id, "Checker", [Role.Expert]));
        await Rename(cases, opened, "After");

        Assert.Equal(("UNAUTHENTICATED", "FORBIDDEN"), (await closed.End(), await lesser.End()));
    }

    [Fact]
    public async Task Whoever_lacks_the_right_cannot_subscribe()
    {
        await using var cases = await CaseWorld.New(worlds);
        await using var feed = await RunningFeed.Of(cases.World.Crm);
        foreach (var field in TheSchema.Api.Subscription!.Fields.Values)
        {
            var answer = await cases.World.Crm.Requests.Subscribe(new GraphQL.Request($"subscription {{ {field.Name} {{ at }} }}"), cases.World.Crm.As(Actor.Public), TestContext.Current.CancellationToken);
            Assert.Contains("FORBIDDEN", answer.Result!.ToJson(), StringComparison.Ordinal);
        }
    }

    private static Task<Done> Rename(CaseWorld cases, Done relationship, string title) =>
        cases.World.Run(new UpdateRelationship(relationship.Entity, relationship.Version, CaseWorld.Terms(title)), cases.Preparer);

    private static Task<Done> Label(CaseWorld cases, Done relationship) =>
        cases.World.Run(new AgreePublicLabel(relationship.Entity, relationship.Version, "Label", cases.World.Time.Today), cases.Preparer);
}
