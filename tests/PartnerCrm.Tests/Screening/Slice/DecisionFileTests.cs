using PartnerCrm.Access;
using PartnerCrm.Files;
using PartnerCrm.Screening;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class DecisionFileTests(CrmWorlds worlds)
{
    [Fact]
    public async Task A_decision_rests_on_files_that_whoever_reads_evidence_finds_with_the_hit()
    {
        await using var world = await BoardWorld.New(worlds);
        var file = await Upload(world);
        var hit = await world.Hit();

        await world.Crm.Run(new DecideHit(hit.Id, hit.Version, HitDecision.FalsePositive, "Compared the papers.", "Passport", ["DOC-7"], [file]), world.Officer);

        const string Files = "{ screeningHits(where: { decision: { eq: FALSE_POSITIVE } }) { nodes { evidence sources files { nodes { name use } } } } }";
        Assert.Equal(
            """{"screeningHits":{"nodes":[{"evidence":"Passport","sources":["DOC-7"],"files":{"nodes":[{"name":"passport.txt","use":"HIT_DECISION"}]}}]}}""",
            Reads.Data(await world.Crm.Query(await world.Crm.As(Role.Auditor), Files)).ToJsonString());
        Assert.Equal("FORBIDDEN", (string?)(await world.Crm.Query(await world.Crm.As(Role.Spg), Files))["errors"]![0]!["extensions"]!["code"]);
    }

    private static async Task<Guid> Upload(BoardWorld world)
    {
        var content = "Passport A1"u8.ToArray();
        await using var incoming = await IncomingFile.Receive(new MemoryStream(content), 1_000, TestContext.Current.CancellationToken);
        return (await world.Crm.Run(new StoreFile("passport.txt", new CheckedContent("text/plain", content.Length, incoming.Sha256), incoming.Content), world.Officer)).Entity;
    }
}
