using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Audit;
using PartnerCrm.DueDiligence;
using PartnerCrm.Relationships;
using PartnerCrm.Tests.Screening.Monitoring;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.DueDiligence;

public sealed class ExpiryWatchTests(CrmWorlds worlds)
{
    private const string Everywhere = """
        { relationships(where: { expired: { some: { what: { eq: DOSSIER } } } }) { nodes { expired { nodes { what since } } } }
          tied: relationships(where: { organization: { expired: { some: { what: { eq: SCREENING } } } } }) { totalCount }
          organizations(where: { expired: { any: true } }) { nodes { name expired(order: [{ since: ASC }]) { nodes { what since } } } } }
        """;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_expired_dossier_starts_one_review_however_many_servers_look()
    {
        await using var world = await DossierWorld.New(worlds);
        await world.Accepted();
        await world.Force(RelationshipState.Active);
        await new ExpiryWatch(world.World.Crm).CatchUp(Stop);
        Assert.Equal(RelationshipState.Active, (await world.Facts()).State);

        world.World.Time.Advance(TimeSpan.FromDays(365 * 4));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new ExpiryWatch(world.World.Crm).CatchUp(Stop)));

        Assert.Equal(RelationshipState.UnderReview, (await world.Facts()).State);
        await using var db = world.World.Open();
        var moved = await db.Set<AuditEntry>().SingleAsync(entry => entry.SubjectId == world.Case && entry.Fact == nameof(RelationshipMoved), Stop);
        Assert.Null(moved.ActorId);
        Assert.Matches("^(Its dossier|The screening of its organization) expired on ", moved.Reason);
        Assert.Equal(0, await new ExpiryWatch(world.World.Crm).CatchUp(Stop));
    }

    [Theory]
    [InlineData("screening", "update dossier set valid_until = '2099-12-31'", "The screening of its organization expired on ")]
    [InlineData("dossier", "update screening set valid_until = '2099-12-31'", "Its dossier expired on ")]
    public async Task Each_expiry_starts_a_review_by_itself_and_says_which_it_was(string expired, string other, string reason)
    {
        await using var world = await DossierWorld.New(worlds);
        await world.Accepted();
        await world.Force(RelationshipState.Active);
        await world.World.Ask($"set session_replication_role = replica; {other}; set session_replication_role = origin");
        world.World.Time.Advance(TimeSpan.FromDays(365 * 4));

        Assert.Equal((expired, 1), (expired, await new ExpiryWatch(world.World.Crm).CatchUp(Stop)));
        await using var db = world.World.Open();
        Assert.StartsWith(reason, (await db.Set<AuditEntry>().SingleAsync(entry => entry.SubjectId == world.Case && entry.Fact == nameof(RelationshipMoved), Stop)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_screening_starts_a_review_and_is_stale_until_it_is_done_again()
    {
        await using var world = await DossierWorld.New(worlds);
        await world.World.CatchUp();
        await world.Force(RelationshipState.Active);
        var last = (DateOnly)(await world.World.Ask($"select valid_until from screening where party_id = '{world.Cases.Organization}' order by id desc limit 1"))!;
        world.World.Time.Set(new DateTimeOffset(last, new TimeOnly(23, 59), TimeSpan.Zero));
        Assert.Equal(0, await new ExpiryWatch(world.World.Crm).CatchUp(Stop));

        world.World.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await new ExpiryWatch(world.World.Crm).CatchUp(Stop));

        Assert.Equal(RelationshipState.UnderReview, (await world.Facts()).State);
        Assert.Equal($"The screening of its organization expired on {last:yyyy-MM-dd}.", await world.World.Ask($"select reason from audit_entry where fact = 'RelationshipMoved' and subject_id = '{world.Case}'"));
        const string Screening = "{ relationships { nodes { organization { screening { state since staleBecause } } } } }";
        Assert.Equal(
            $$"""{"state":"STALE","since":"{{last.AddDays(1):yyyy-MM-dd}}T00:00:00Z","staleBecause":["TOO_OLD"]}""",
            Reads.Data(await world.World.Query(world.Cases.Adviser, Screening))["relationships"]!["nodes"]![0]!["organization"]!["screening"]!.ToJsonString());
        await world.World.CatchUp();
        Assert.Equal("CLEAR", (string?)Reads.Data(await world.World.Query(world.Cases.Adviser, Screening))["relationships"]!["nodes"]![0]!["organization"]!["screening"]!["state"]);
        Assert.Equal(0, await new ExpiryWatch(world.World.Crm).CatchUp(Stop));
    }

    [Fact]
    public async Task What_expired_shows_as_such_in_every_list_even_before_the_review()
    {
        await using var world = await DossierWorld.New(worlds);
        await world.Accepted();
        await world.Force(RelationshipState.Active);
        world.World.Time.Advance(TimeSpan.FromDays(365 * 4));
        var day = world.World.Time.Today;
        var seen = Reads.Data(await world.World.Query(world.Cases.Adviser, $$"""
            { relationships(where: { dossiers: { some: { state: { eq: ACCEPTED }, validUntil: { lt: "{{day:yyyy-MM-dd}}" } } } }) { nodes { screeningState dueDiligenceState organization { dueDiligenceState screening { state } } dossiers { nodes { expired } } } }
              dossiers(where: { state: { eq: ACCEPTED }, validUntil: { lt: "{{day:yyyy-MM-dd}}" } }) { totalCount } }
            """));
        Assert.Equal("""{"relationships":{"nodes":[{"screeningState":"STALE","dueDiligenceState":"EXPIRED","organization":{"dueDiligenceState":"EXPIRED","screening":{"state":"STALE"}},"dossiers":{"nodes":[{"expired":true}]}}]},"dossiers":{"totalCount":1}}""", seen.ToJsonString());
        Assert.Equal("""{"screenings":{"nodes":[{"expired":true}]}}""", Reads.Data(await world.World.Query(world.Preparer, "{ screenings { nodes { expired } } }")).ToJsonString());
    }

    [Fact]
    public async Task Nothing_shows_as_expired_on_its_last_day()
    {
        await using var world = await DossierWorld.New(worlds);
        await world.Accepted();
        await world.Force(RelationshipState.Active);
        await world.World.Ask("set session_replication_role = replica; update dossier set valid_until = today(); update screening set valid_until = today(); set session_replication_role = origin");

        Assert.Equal("""{"relationships":{"nodes":[]},"tied":{"totalCount":0},"organizations":{"nodes":[]}}""", Reads.Data(await world.World.Query(world.Cases.Adviser, Everywhere)).ToJsonString());
    }

    [Fact]
    public async Task What_expired_says_since_when_and_is_found_by_it_in_every_list_by_those_who_see_the_case()
    {
        await using var world = await DossierWorld.New(worlds);
        await world.Accepted();
        await world.Force(RelationshipState.Active);
        async Task<string> Seen(Actor by) => Reads.Data(await world.World.Query(by, Everywhere)).ToJsonString();

        var dossier = (DateOnly)(await world.World.Ask($"select valid_until from dossier where relationship_id = '{world.Case}'"))!;
        var screening = (DateOnly)(await world.World.Ask($"select valid_until from screening where party_id = '{world.Cases.Organization}' order by id desc limit 1"))!;
        world.World.Time.Advance(TimeSpan.FromDays(365 * 4));

        var (told, checkedThen) = ($$"""{"what":"DOSSIER","since":"{{dossier.AddDays(1):yyyy-MM-dd}}"}""", $$"""{"what":"SCREENING","since":"{{screening.AddDays(1):yyyy-MM-dd}}"}""");
        var both = dossier < screening ? $"{told},{checkedThen}" : $"{checkedThen},{told}";
        var name = JsonEncodedText.Encode((string)(await world.World.Ask($"select name from organization where id = '{world.Cases.Organization}'"))!);
        Assert.Equal($$$"""{"relationships":{"nodes":[{"expired":{"nodes":[{{{told}}}]}}]},"tied":{"totalCount":1},"organizations":{"nodes":[{"name":"{{{name}}}","expired":{"nodes":[{{{both}}}]}}]}}""", await Seen(world.Cases.Adviser));

        await world.Force(RelationshipState.InDueDiligence);
        Assert.Equal($$$"""{"relationships":{"nodes":[]},"tied":{"totalCount":0},"organizations":{"nodes":[{"name":"{{{name}}}","expired":{"nodes":[{{{checkedThen}}}]}}]}}""", await Seen(world.Cases.Adviser));
        Assert.Contains(told, await Seen(world.Preparer), StringComparison.Ordinal);
    }
}
