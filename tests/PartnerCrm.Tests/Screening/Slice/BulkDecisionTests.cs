using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class BulkDecisionTests(CrmWorlds worlds)
{
    [Fact]
    public async Task Several_hits_of_one_screening_are_decided_and_confirmed_with_one_reason_all_or_none()
    {
        await using var world = await BoardWorld.New(worlds, RelationshipType.Partnership);
        var another = await world.Crm.Run(new LogContact(BoardWorld.Excerpt.Entries.Last(entry => entry.Party.Kind is PartnerCrm.Screening.Lists.ListedPartyKind.Person).Party.PrimaryName), world.Officer);
        await world.Crm.Run(new RecordLink(LinkKind.BoardMember, another.Entity, world.Organization), world.Officer);
        await world.Screen();
        var hits = await world.Hits();
        var screening = hits[0].ScreeningId;
        Assert.True(hits.Count > 1);
        SeenHit[] seen = [.. hits.Select(hit => new SeenHit(hit.Id, hit.Version))];

        await Assert.ThrowsAsync<VersionConflict>(() => world.Crm.Run(new DecideHits(screening, [.. seen.SkipLast(1), seen[^1] with { Version = 9 }], HitDecision.FalsePositive, "Children of the same name."), world.Officer));
        Assert.All(await world.Hits(), hit => Assert.Null(hit.Proposed));
        await world.Crm.Run(new DecideHits(screening, seen, HitDecision.FalsePositive, "Children of the same name."), world.Officer);
        Assert.All(await world.Hits(), hit => Assert.Equal((HitDecision.FalsePositive, "Children of the same name."), (hit.Proposed, hit.Reason)));

        SeenHit[] decided = [.. (await world.Hits()).Select(hit => new SeenHit(hit.Id, hit.Version))];
        await Assert.ThrowsAsync<OwnProposal>(() => world.Crm.Run(new ConfirmHits(screening, decided, true), world.Officer));
        await world.Crm.Run(new ConfirmHits(screening, decided, true), world.Second);
        Assert.Equal(ScreeningState.Clear, await world.State());
    }

    [Fact]
    public async Task Hits_of_another_screening_and_no_hits_are_refused()
    {
        await using var world = await BoardWorld.New(worlds);
        var first = await world.Hits();
        var second = await world.Screen();

        foreach (var hits in new SeenHit[][] { [], [new SeenHit(first[0].Id, first[0].Version)], [.. Enumerable.Range(0, 201).Select(_ => new SeenHit(Guid.CreateVersion7(), 1))] })
            Assert.Equal("hits", (await Assert.ThrowsAsync<InvalidInput>(() => world.Crm.Run(new DecideHits(second.Entity, hits, HitDecision.TrueMatch, "Looked."), world.Officer))).Field);
    }
}
