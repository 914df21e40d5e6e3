using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Tests.Conflicts.Influence;

public sealed class FundingSharePropertyTests
{
    [Fact]
    public void Shares_of_donors_and_of_countries_come_to_at_most_the_whole_and_no_share_exceeds_it()
    {
        var rates = new Rates([("EUR", new(2026, 1, 1), 1.0837m), ("JPY", new(2026, 1, 1), 0.0066m)]);
        string?[] currencies = ["USD", "EUR", "JPY", "CHF", null];
        string?[] countries = ["CH", "KE", "FR", null];
        var shared = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var chance = new Random(seed);
            var donors = Enumerable.Range(0, chance.Next(1, 8)).Select(_ => Guid.CreateVersion7()).ToArray();
            Fund Fund()
            {
                var currency = currencies[chance.Next(currencies.Length)];
                return new(Guid.CreateVersion7(), donors[chance.Next(donors.Length)], currency is null ? null : chance.Next(1, 1_000_000) / 100m, currency, chance.Next(3) switch { 0 => true, 1 => false, _ => null });
            }

            var found = InfluenceFindings.Of(new(donors[0], new(2026, 3, 2), rates, new(10, 25, 5000))
            {
                Income = chance.Next(2) == 0 ? (chance.Next(1, 5_000_000) / 100m, "EUR") : null,
                ToCandidate = [.. Enumerable.Range(0, chance.Next(12)).Select(_ => Fund())],
                ToHouse = [.. Enumerable.Range(0, chance.Next(12)).Select(_ => Fund())],
                Donors = donors.ToDictionary(donor => donor, _ => new Donor(chance.GetItems(Enum.GetValues<Sector>(), chance.Next(4)), countries[chance.Next(countries.Length)])),
            });

            shared += found.Count(finding => finding.SharePercent > 0);
            Assert.All(found, finding => Assert.True(finding.SharePercent is null or (>= 0 and <= 100), $"seed {seed}: {finding}"));
            foreach (var whole in found.Where(finding => finding.Kind is not (InfluenceKind.CandidateSector or InfluenceKind.HouseSector))
                .GroupBy(finding => finding.Kind is InfluenceKind.HouseCore ? InfluenceKind.HouseEarmarked : finding.Kind))
                Assert.True(whole.Sum(finding => finding.SharePercent ?? 0) <= 100, $"seed {seed}: {whole.Key}");
        }

        Assert.True(shared > 1000, $"only {shared} shares were made");
    }
}
