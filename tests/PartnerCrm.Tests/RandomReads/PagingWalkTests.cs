using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Tests.TwoWorlds;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Whoever walks from page to page, in any order, while rows come, go and change, meets every row that stays exactly once.</summary>
public sealed class PagingWalkTests(CrmWorlds worlds)
{
    [Fact]
    public async Task Every_order_meets_every_row_that_stays_exactly_once_while_others_come_and_go()
    {
        var seed = Environment.GetEnvironmentVariable("READS_SEED") is { } said ? int.Parse(said, System.Globalization.CultureInfo.InvariantCulture) : Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"READS_SEED={seed}");
        await using var world = await worlds.WithReferenceData();
        await new WorldWriter(world, Role.Spg, more: true).Write();
        await using var db = world.Open();
        var (walks, pages) = (0, 0);
        var walker = await PageWalker.Over(world, db, new RandomValues(new Random(seed)));
        foreach (var field in walker.Fields)
        {
            foreach (var order in walker.Orders(field.Target))
            {
                pages += await walker.Walk(field, order, back: false) + await walker.Walk(field, order, back: true);
                walks += 2;
            }
        }

        Assert.InRange(walks, 100, int.MaxValue);
        TestContext.Current.TestOutputHelper!.WriteLine($"{walks} walks, {pages} pages");
    }
}
