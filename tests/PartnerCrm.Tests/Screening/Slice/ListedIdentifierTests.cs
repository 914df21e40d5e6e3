using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Screening.Monitoring;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

/// <summary>Identifiers on record are compared with those that a list gives, when somebody asks and when the list changes.</summary>
public sealed class ListedIdentifierTests(CrmWorlds worlds)
{
    private const string Lei = "5493001KJTIIGC8Y1R12", OtherLei = "529900T8BM49AURSDO55";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_bears_a_listed_entitys_identifier_is_a_hit_under_another_name()
    {
        await using var world = await World();
        await Import(world, Listed("Zarya Shipping Lines", Lei));
        var (organization, owner) = (await Company(world, "Green Harvest Cooperative", OtherLei), await Company(world, "Norvik Holding", Lei));
        await world.Run(new RecordLink(LinkKind.Owns, owner, organization, Percent: 60), Actor.Program);

        var hit = Assert.Single(await Screened(world, organization));

        Assert.Equal(owner, hit.PartyId);
        var explanation = ScreeningHit.Read(hit.Explanation);
        Assert.Contains(explanation.Adjustments, adjustment => adjustment.Reason is MatchAdjustmentReason.IdentifierAgrees);
        Assert.Equal(explanation.Score, explanation.WordScore + explanation.Adjustments.Sum(part => part.Change), 4);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(Lei, 1)]
    [InlineData(OtherLei, 0)]
    public async Task Another_identifier_of_the_same_kind_speaks_against_a_name_that_fits(string? lei, int hits)
    {
        await using var world = await World();
        await Import(world, Listed("Zarya Shipping Lines", Lei));
        Assert.Equal(hits, (await Screened(world, await Company(world, "Zarya Shipping Line", lei))).Count);
    }

    [Fact]
    public async Task A_changed_list_that_names_somebodys_identifier_screens_him_again()
    {
        await using var world = await World();
        await Import(world, Listed("Zarya Shipping Lines", null));
        var organization = await Company(world, "Green Harvest Cooperative", Lei);
        Assert.Empty(await Screened(world, organization));

        await Import(world, Listed("Zarya Shipping Lines", Lei));
        await world.CatchUp();

        Assert.Single(await Hits(world, organization));
    }

    [Fact]
    public async Task A_number_of_a_countrys_register_names_its_bearer_when_screened_and_when_the_list_comes_to_have_it()
    {
        await using var world = await World();
        const string Without = """{"id":"z","schema":"Company","properties":{"name":["Zarya Shipping Lines"],"topics":["sanction"],"jurisdiction":["ke"]}}""";
        await Import(world, Without);
        var (bearer, abroad) = (await Company(world, "Green Harvest Cooperative", null), await Company(world, "Blue Meadow Cooperative", null));
        await world.Run(new AddIdentifier(bearer, IdentifierKind.RegistrationNumber, "PVT-123456", "KE"), Actor.Program);
        await world.Run(new AddIdentifier(abroad, IdentifierKind.RegistrationNumber, "PVT-123456", "TZ"), Actor.Program);
        Assert.Empty(await Screened(world, bearer));
        Assert.Empty(await Screened(world, abroad));

        await Import(world, Without.Replace("\"topics\"", "\"registrationNumber\":[\"PVT/123 456\"],\"topics\"", StringComparison.Ordinal));
        await world.CatchUp();

        Assert.Single(await Hits(world, bearer));
        Assert.Empty(await Hits(world, abroad));
        Assert.Single(await Screened(world, bearer));
    }

    private async Task<CrmWorld> World()
    {
        var world = await worlds.New();
        world.Time.Set(TimeProvider.System.GetUtcNow());
        return world;
    }

    private static string Listed(string name, string? lei) =>
        $$$"""{"id":"z","schema":"Company","properties":{"name":["{{{name}}}"],"topics":["sanction"]{{{(lei is null ? "" : $$""","leiCode":["{{lei}}"]""")}}}}}""";

    private static Task<ImportReport> Import(CrmWorld world, string line) => ImportedList.Import(world, Encoding.UTF8.GetBytes(line), "opensanctions");

    private static async Task<Guid> Company(CrmWorld world, string name, string? lei)
    {
        var company = (await world.Run(new LogOrganization(name, OrganizationForm.Company), Actor.Program)).Entity;
        if (lei is not null) await world.Run(new AddIdentifier(company, IdentifierKind.Lei, lei), Actor.Program);
        return company;
    }

    private static async Task<List<ScreeningHit>> Screened(CrmWorld world, Guid organization)
    {
        await world.Run(new ScreenOrganization(organization), Actor.Program);
        return await Hits(world, organization);
    }

    private static async Task<List<ScreeningHit>> Hits(CrmWorld world, Guid organization)
    {
        await using var db = world.Open();
        return await db.Set<ScreeningHit>().AsNoTracking().Where(hit => hit.OrganizationId == organization && hit.Current).ToListAsync(Stop);
    }
}
