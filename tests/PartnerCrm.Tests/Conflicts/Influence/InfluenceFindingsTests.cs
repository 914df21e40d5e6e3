using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Tests.Conflicts.Influence;

public sealed class InfluenceFindingsTests
{
    private static readonly DateOnly _day = new(2026, 3, 2);
    private static readonly Guid _candidate = Guid.CreateVersion7(), _first = Guid.CreateVersion7(), _second = Guid.CreateVersion7();

    private static readonly KnownInfluence _nothing = new(
        _candidate, _day, new Rates([("EUR", new(2026, 1, 1), 2m), ("EUR", new(2026, 3, 1), 1.5m), ("EUR", new(2026, 4, 1), 9m)]), new(10, 25, 5000));

    [Fact]
    public void Where_nothing_is_known_nothing_is_found() => Assert.Empty(InfluenceFindings.Of(_nothing));

    // The first donor gives this many dollars, and the second 100: of which total is the first one's share, and how far does it go?
    [Theory]
    [InlineData(9, 1000.0, 0.9, InfluenceTotal.AnnualIncome, FindingLevel.None)]
    [InlineData(99.99, 1000.0, 9.999, InfluenceTotal.AnnualIncome, FindingLevel.None)]
    [InlineData(100, 1000.0, 10, InfluenceTotal.AnnualIncome, FindingLevel.Notable)]
    [InlineData(250, 1000.0, 25, InfluenceTotal.AnnualIncome, FindingLevel.High)]
    [InlineData(100, null, 50, InfluenceTotal.KnownFunds, FindingLevel.High)]
    [InlineData(100, 150.0, 50, InfluenceTotal.KnownFunds, FindingLevel.High)]
    [InlineData(50, null, 33.3333, InfluenceTotal.KnownFunds, FindingLevel.High)]
    public void A_donors_share_is_of_the_income_or_of_what_is_known(double given, double? income, double share, InfluenceTotal of, FindingLevel level)
    {
        var found = InfluenceFindings.Of(_nothing with
        {
            Income = income is { } amount ? ((decimal)amount, "USD") : null,
            ToCandidate = [Usd(_first, (decimal)given), Usd(_second, 100)],
        }).Single(finding => finding.Party == _first);

        Assert.Equal((InfluenceKind.CandidateDonor, (decimal?)(decimal)share, of, level), (found.Kind, found.SharePercent, found.Total!.Value.Of, found.Level));
        Assert.Equal((10, 25), (found.From.Notable, found.From.High));
    }

    [Fact]
    public void Amounts_count_at_the_latest_rate_on_or_before_the_day_and_without_a_rate_they_are_not_counted()
    {
        Fund[] funds = [new(Guid.CreateVersion7(), _first, 100, "EUR", null), new(Guid.CreateVersion7(), _first, 7, "CHF", null), new(Guid.CreateVersion7(), _second, null, null, null)];

        var found = InfluenceFindings.Of(_nothing with { Income = (400, "EUR"), ToCandidate = funds });

        Assert.Equal([(_first, 150m, 25m), (_second, 0m, (decimal?)null)], found.Select(finding => (finding.Party!.Value, finding.Usd!.Value, finding.SharePercent)));
        Assert.Equal([new(funds[0].Link, null, 150, new(2026, 3, 1), null), new Counted(funds[1].Link, null, null, null, NotCounted.NoRate)], found[0].MadeOf);
        Assert.Equal(NotCounted.NoAmount, Assert.Single(found[1].MadeOf).Because);
    }

    [Fact]
    public void Donors_of_a_sector_and_of_a_country_are_taken_together_and_each_sector_counts_in_full()
    {
        var found = InfluenceFindings.Of(_nothing with
        {
            Income = (1000, "USD"),
            ToCandidate = [Usd(_first, 60), Usd(_second, 90)],
            Donors = new Dictionary<Guid, Donor> { [_first] = new([Sector.Seeds, Sector.Tobacco], "CH"), [_second] = new([Sector.Seeds], "CH") },
        });

        Assert.Equal(
            ["CandidateDonor 9 None", "CandidateDonor 6 None", "CandidateSector Seeds 15 Notable", "CandidateSector Tobacco 6 None", "CandidateCountry CH 15 Notable"],
            found.Select(finding => $"{finding.Kind} {finding.Sector?.ToString() ?? finding.Country} {finding.SharePercent:0.##} {finding.Level}".Replace("  ", " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_house_is_looked_at_as_if_the_financing_were_accepted_and_of_others_only_what_is_notable_is_said()
    {
        var found = InfluenceFindings.Of(_nothing with
        {
            ToHouse = [Usd(_first, 900, false), Usd(_second, 20), new(null, _candidate, 80, "USD", true)],
            Donors = new Dictionary<Guid, Donor> { [_candidate] = new([Sector.Seeds], null) },
        });

        Assert.Equal(
            [(InfluenceKind.HouseDonor, _first, 90m, FindingLevel.High), (InfluenceKind.HouseDonor, _candidate, 8m, FindingLevel.None), (InfluenceKind.HouseSector, null, 8m, FindingLevel.None),
                (InfluenceKind.HouseEarmarked, null, 8m, FindingLevel.None), (InfluenceKind.HouseCore, (Guid?)null, 90m, FindingLevel.None)],
            found.Select(finding => (finding.Kind, finding.Party, finding.SharePercent!.Value, finding.Level)));
    }

    [Theory]
    [InlineData(100, "USD", FindingLevel.Notable, 100, null)]
    [InlineData(5000, "USD", FindingLevel.High, 5000, null)]
    [InlineData(3000, "EUR", FindingLevel.High, 6000, null)]
    [InlineData(9000, "CHF", FindingLevel.Notable, 0, NotCounted.NoRate)]
    [InlineData(null, null, FindingLevel.Notable, 0, NotCounted.NoAmount)]
    public void Gifts_are_counted_at_the_rate_of_their_own_day(int? value, string? currency, FindingLevel level, int usd, NotCounted? because)
    {
        var found = Assert.Single(InfluenceFindings.Of(_nothing with { Gifts = [new(Guid.CreateVersion7(), _candidate, new(2026, 2, 1), value, currency)] }));

        Assert.Equal((InfluenceKind.Gifts, _candidate, 1, level, (decimal?)usd), (found.Kind, found.Party!.Value, found.Count, found.Level, found.Usd));
        Assert.Equal(because, found.MadeOf[0].Because);
    }

    [Fact]
    public void Seats_are_counted_on_either_side()
    {
        var found = InfluenceFindings.Of(_nothing with { SeatsInHouse = [new(_first, _first), new(_second, _second)], SeatsInCandidate = [new(_first, _second)] });

        Assert.Equal([(InfluenceKind.SeatsInHouse, 2), (InfluenceKind.SeatsInCandidate, 1)], found.Select(finding => (finding.Kind, finding.Count!.Value)));
        Assert.All(found, finding => Assert.Equal(FindingLevel.Notable, finding.Level));
    }

    private static Fund Usd(Guid donor, decimal amount, bool? earmarked = null) => new(Guid.CreateVersion7(), donor, amount, "USD", earmarked);
}
