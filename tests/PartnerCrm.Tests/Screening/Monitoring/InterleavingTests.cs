using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Monitoring;

/// <summary>Lists, parties and ties change while servers work and die: in whatever order, the end is as if all had been screened afresh.</summary>
public sealed class InterleavingTests(CrmWorlds worlds)
{
    private const int Steps = 30;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task Any_interleaving_of_changes_and_crashes_ends_as_if_all_were_screened_afresh(int seed)
    {
        await using var world = await BoardWorld.New(worlds);
        var random = new Random(seed);
        var listed = BoardWorld.Excerpt.Entries.Select(entry => entry.Party).ToList();
        var (companies, people, ties) = (new List<Guid> { world.Organization }, new List<Guid> { world.Member }, new List<Guid>());
        for (var i = 0; i < 6; i++)
        {
            companies.Add(await world.Company(i % 2 == 0 ? $"Unlike {i} Farmers" : Pick(listed).PrimaryName));
            people.Add((await world.Crm.Run(new LogContact(i % 2 == 0 ? $"Unlike {i} Person" : Pick(listed).PrimaryName), world.Officer)).Entity);
            await world.Screen(companies[^1]);
        }

        for (var step = 0; step < Steps; step++) await Step();
        await Finish();

        var watched = await world.Crm.Conclusions(companies);
        foreach (var company in companies) await world.Screen(company);
        Assert.Equal(await world.Crm.Conclusions(companies), watched);
        Assert.DoesNotContain(nameof(ScreeningState.Stale), watched, StringComparison.Ordinal);

        Task Step() => random.Next(8) switch
        {
            0 => Publish(),
            1 or 2 => world.Crm.Run(new AddName(random.Next(2) == 0 ? Pick(companies) : Pick(people), PartyNameKind.Alias, $"{Pick(listed).PrimaryName} {random.Next(100_000):x}"[..^random.Next(6)]), world.Officer),
            3 or 4 => Tie(),
            5 => Untie(),
            6 => world.DecideAll(random.Next(2) == 0 ? HitDecision.FalsePositive : HitDecision.TrueMatch),
            _ => Crash(),
        };

        Task Publish()
        {
            var changed = listed.Where(_ => random.Next(4) == 0).Select(party => party.SourceId).ToHashSet();
            return world.Publish(party => !changed.Contains(party.SourceId) ? party : random.Next(4) switch
            {
                0 => null,
                1 => party with { PrimaryName = $"Unlike {random.Next(6)} {(party.Kind is ListedPartyKind.Person ? "Person" : "Farmers")}" },
                2 => party with { Comments = $"Remark {random.Next()}" },
                _ => party with { SourceId = party.SourceId + "-moved" },
            });
        }

        async Task Tie()
        {
            var (from, to) = (random.Next(2) == 0 ? Pick(people) : Pick(companies), Pick(companies));
            if (from == to) return;
            var kind = companies.Contains(from) || random.Next(2) == 0 ? LinkKind.Owns : LinkKind.BoardMember;
            try
            {
                ties.Add((await world.Crm.Run(new RecordLink(kind, from, to), world.Officer)).Entity);
            }
            catch (PartnerCrm.Writes.Refusal)
            {
                // The same tie again.
            }
        }

        async Task Untie()
        {
            if (ties.Count == 0) return;
            var tie = Pick(ties);
            ties.Remove(tie);
            await world.Crm.Run(new RetractLink(tie, 1, "Wrong."), world.Officer);
        }

        // A server that works for a moment and then is gone.
        async Task Crash()
        {
            using var death = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            death.CancelAfter(random.Next(60));
            await Record.ExceptionAsync(() => world.Crm.Monitor().CatchUp(_ => { }, death.Token));
        }

        async Task Finish()
        {
            do
            {
                await Task.WhenAll(world.Crm.CatchUp(), world.Crm.CatchUp());
                await Task.Delay(100, Stop);
            }
            while (await world.Crm.Count("select count(*) from screening_task where done_at is null") > 0);
        }

        T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
    }
}
