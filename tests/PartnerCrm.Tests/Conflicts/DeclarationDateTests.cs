using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Conflicts;

public sealed class DeclarationDateTests(CrmWorlds worlds)
{
    private static readonly DateOnly Filed = new(2026, 3, 2);

    [Theory]
    [InlineData(DeclarationState.Draft, null, 0, DeclarationStanding.Draft)]
    [InlineData(DeclarationState.Filed, null, 0, DeclarationStanding.Filed)]
    [InlineData(DeclarationState.Reviewed, null, 0, DeclarationStanding.Reviewed)]
    [InlineData(DeclarationState.Reviewed, null, 366, DeclarationStanding.Lapsed)]
    [InlineData(DeclarationState.Filed, null, 366, DeclarationStanding.Lapsed)]
    [InlineData(DeclarationState.Filed, "2026-03-10T00:00:00Z", 0, DeclarationStanding.Corrected)]
    [InlineData(DeclarationState.Filed, "2026-03-10T00:00:00Z", 366, DeclarationStanding.Corrected)]
    public void How_a_declaration_stands_follows_from_its_dates(DeclarationState state, string? superseded, int daysLater, DeclarationStanding standing) =>
        Assert.Equal(standing, Declaration.StandingOn(
            Filed.AddDays(daysLater), state, superseded is null ? null : DateTimeOffset.Parse(superseded, null), state is DeclarationState.Draft ? null : Filed.AddYears(1)));

    [Theory]
    [InlineData("2026-04-06", "2026-04-10", "2026-03-16", "2026-04-10", false)]
    [InlineData("2026-03-10", "2026-03-12", "2026-02-17", "2026-03-12", true)]
    [InlineData("2028-04-06", "2028-04-10", "2028-03-16", "2027-03-02", false)]
    public async Task What_is_declared_for_a_meeting_is_due_three_weeks_before_it_and_lapses_with_it_or_after_a_year(string starts, string ends, string due, string lapses, bool late)
    {
        await using var world = await ConflictWorld.New(worlds);
        var meeting = await world.Crm.Run(new PlanMeeting("CPM-20", MeetingBody.Cpm, Day(starts), Day(ends)), world.Officer);
        await File(world, new DraftDeclaration(null, [], meeting.Entity), world.Officer);

        Assert.Equal($"{due} {lapses} {late}", await world.Crm.Ask("select due_on || ' ' || lapses_on || case when is_late then ' True' else ' False' end from declaration"));
    }

    [Fact]
    public async Task A_meeting_that_moves_takes_deadlines_and_ends_with_it_and_leaves_what_was_filed_in_time_in_time()
    {
        await using var world = await ConflictWorld.New(worlds);
        var meeting = await world.Crm.Run(new PlanMeeting("SPG", MeetingBody.Spg, new(2026, 5, 4), new(2026, 5, 6)), world.Officer);
        await File(world, new DraftDeclaration(null, [], meeting.Entity), world.Officer);
        await world.Crm.Run(new DraftDeclaration(null, [], meeting.Entity), world.Checker);

        await world.Crm.Run(new MoveMeeting(meeting.Entity, meeting.Version, new(2026, 3, 9), new(2026, 3, 11), "The hall is taken."), world.Officer);

        Assert.Equal("DRAFT 2026-02-16 -, FILED 2026-04-13 2026-03-11", await world.Crm.Ask(
            "select string_agg(state || ' ' || due_on || ' ' || coalesce(lapses_on::text, '-'), ', ' order by state) from declaration where not is_late"));
    }

    [Fact]
    public async Task A_declaration_for_a_meeting_counts_for_the_cases_on_its_agenda_until_the_meeting_is_over()
    {
        await using var world = await ConflictWorld.New(worlds);
        var meeting = await world.Crm.Run(new PlanMeeting("SPG", MeetingBody.Spg, new(2026, 5, 4), new(2026, 5, 6)), world.Officer);
        await File(world, new DraftDeclaration(null, [], meeting.Entity), world.Officer);
        await Assert.ThrowsAsync<OwnDeclarationMissing>(() => world.Crm.Run(new RunConflictCheck(world.Case), world.Officer));

        await world.Crm.Run(new PutOnAgenda(meeting.Entity, meeting.Version, "5", "Seed trade", world.Case), world.Officer);
        await world.Crm.Run(new RunConflictCheck(world.Case), world.Officer);
        Assert.Equal(true, await world.Crm.Ask("select searcher_declaration_id = (select id from declaration) from conflict_check"));

        world.Crm.Time.Advance(TimeSpan.FromDays(90));
        await Assert.ThrowsAsync<OwnDeclarationMissing>(() => world.Crm.Run(new RunConflictCheck(world.Case), world.Officer));
    }

    [Fact]
    public async Task A_declaration_is_for_a_case_or_for_a_meeting()
    {
        await using var world = await ConflictWorld.New(worlds);
        var meeting = await world.Crm.Run(new PlanMeeting("SPG", MeetingBody.Spg, new(2026, 5, 4), new(2026, 5, 6)), world.Officer);

        foreach (var command in new[] { new DraftDeclaration(null, []), new DraftDeclaration(world.Case, [], meeting.Entity) })
            Assert.Equal("relationship", (await Assert.ThrowsAsync<InvalidInput>(() => world.Crm.Run(command, world.Officer))).Field);
    }

    [Fact]
    public async Task The_Secretariat_sees_whom_to_remind_until_they_file_and_again_once_it_lapses()
    {
        await using var world = await ConflictWorld.New(worlds);
        await world.Crm.Ask("update relationship set state = 'IN_DUE_DILIGENCE'; update case_part set since = '2026-03-02T12:00:00Z'");
        Assert.Equal("Checker 2026-03-02, Officer 2026-03-02", await Due(world));

        await File(world, new DraftDeclaration(world.Case, []), world.Officer);
        var meeting = await world.Crm.Run(new PlanMeeting("SPG", MeetingBody.Spg, new(2026, 5, 4), new(2026, 5, 6)), world.Officer);
        await world.Crm.Run(new PutOnAgenda(meeting.Entity, meeting.Version, "5", "Seed trade", world.Case), world.Officer);
        Assert.Equal("Checker 2026-04-13", await Due(world));

        world.Crm.Time.Advance(TimeSpan.FromDays(366));
        Assert.Equal("Checker 2026-03-02 overdue, Officer 2026-03-02 overdue", await Due(world));
    }

    private static async Task<string> Due(ConflictWorld world)
    {
        var answer = await world.Crm.Query(world.Officer, "{ declarationsDue { nodes { person { name } dueOn isOverdue } } }");
        return string.Join(", ", answer["data"]!["declarationsDue"]!["nodes"]!.AsArray()
            .Select(due => $"{due!["person"]!["name"]} {due["dueOn"]}{(due["isOverdue"]!.GetValue<bool>() ? " overdue" : "")}").Order(StringComparer.Ordinal));
    }

    private static async Task File(ConflictWorld world, DraftDeclaration draft, Actor person)
    {
        var drafted = await world.Crm.Run(draft, person);
        await world.Crm.Run(new FileDeclaration(drafted.Entity, drafted.Version), person);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);
}
