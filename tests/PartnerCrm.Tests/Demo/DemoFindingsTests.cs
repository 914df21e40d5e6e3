using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts;
using PartnerCrm.Demo;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Screening.Slice;

namespace PartnerCrm.Tests.Demo;

public sealed class DemoFindingsTests(LoadedDemo demo, ITestOutputHelper output) : IClassFixture<LoadedDemo>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_check_finds_the_conflicts_hidden_among_the_ties_and_none_in_an_ordinary_case()
    {
        Assert.Equal([("preparer", 2, 62m)], await Check(DemoStories.FamilyCandidate));
        Assert.Equal([("secretariat", 4, 44m)], await Check(DemoStories.ConsultancyCandidate));
        Assert.Empty(await Check(DemoStories.NearMatchCandidate));
    }

    [Fact]
    public async Task A_screening_finds_the_planted_near_match_and_an_ordinary_organization_is_clear()
    {
        var world = demo.World;
        await ImportedList.Import(world, UnList.Bytes);
        await using var db = world.Open();
        var suspect = (await db.Set<Organization>().SingleAsync(row => row.Name == DemoStories.NearMatchCandidate, Stop)).Id;
        var ordinary = (await db.Set<Organization>().SingleAsync(row => row.Name == DemoStories.FamilyCandidate, Stop)).Id;
        foreach (var organization in new[] { suspect, ordinary }) await world.Run(new ScreenOrganization(organization), demo.People["preparer"]);

        var conclusions = await db.Set<ScreeningConclusion>().Where(row => row.PartyId == suspect || row.PartyId == ordinary).ToDictionaryAsync(row => row.PartyId, row => row.State, Stop);
        Assert.Equal((ScreeningState.Undecided, ScreeningState.Clear), (conclusions[suspect], conclusions[ordinary]));
        Assert.Equal("Léopold Mujyambera", await world.Ask("select explanation ->> 'PartyName' from screening_hit order by score desc limit 1"));

        var started = Stopwatch.GetTimestamp();
        var all = await db.Set<ScreeningConclusion>().CountAsync(row => row.State != ScreeningState.Failed, Stop);
        output.WriteLine($"{all} screening conclusions in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        started = Stopwatch.GetTimestamp();
        all = (await db.Set<ConflictConclusion>().ToListAsync(Stop)).Count;
        output.WriteLine($"{all} conflict conclusions in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
    }

    private async Task<IReadOnlyList<(string Person, int Steps, decimal? Percent)>> Check(string candidate)
    {
        var (world, people) = (demo.World, demo.People);
        await using var db = world.Open();
        var caseId = await (from row in db.Set<Relationship>()
                            join organization in db.Set<Organization>() on row.OrganizationId equals organization.Id
                            where organization.Name == candidate
                            select row.Id).SingleAsync(Stop);
        var draft = await world.Run(new DraftDeclaration(caseId, []), people["executive"]);
        await world.Run(new FileDeclaration(draft.Entity, draft.Version), people["executive"]);
        var done = await world.Run(new RunConflictCheck(caseId, AlsoCheck: [people["preparer"].Id, people["secretariat"].Id, people["spg"].Id]), people["executive"]);
        var paths = await db.Set<ConflictPath>().Where(path => path.CheckId == done.Entity).OrderBy(path => path.Position).ToListAsync(Stop);
        return [.. paths.Select(path => (people.Single(person => person.Value.Id == path.PersonId).Key, path.Length, path.OwnershipPercent is { } percent ? decimal.Round(percent, 2) : (decimal?)null))];
    }
}
