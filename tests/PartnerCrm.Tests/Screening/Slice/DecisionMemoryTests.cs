using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class DecisionMemoryTests(CrmWorlds worlds)
{
    private static readonly ListedBirthDate OtherBirth = new() { Precision = BirthDatePrecision.Exact, Day = new DateOnly(1911, 2, 3), FromYear = 1911, ToYear = 1911 };

    // What the newer list says, and what becomes of the false positive: kept, or asked again because of these parts.
    public static TheoryData<string, Func<ListedParty, ListedParty>, ListingPart[]> Says => new()
    {
        { "the same", party => party, [] },
        { "another remark", party => party with { Comments = "More is known." }, [ListingPart.Other] },
        { "another name", party => party with { Aliases = [.. party.Aliases, new ListedAlias { Name = "Abu Nobody", Quality = AliasQuality.Good }] }, [ListingPart.Names] },
        { "another birth date", party => party with { BirthDates = [OtherBirth] }, [ListingPart.BirthDates] },
        { "another country and paper", party => party with { Nationalities = ["Atlantis"], Documents = [new ListedDocument { Number = "Z-998877" }] }, [ListingPart.Countries, ListingPart.Identifiers] },
        { "the same under another id", party => party with { SourceId = "moved" }, [] },
        { "the same under another number", party => party with { SourceId = "moved", ReferenceNumber = "XXi.999" }, [] },
        { "another spelling under another id", party => party with { SourceId = "moved", Aliases = [new ListedAlias { Name = "Abu Nobody", Quality = AliasQuality.Good }] }, [] },
        { "another birth date under another id", party => party with { SourceId = "moved", BirthDates = [.. party.BirthDates, OtherBirth] }, [ListingPart.BirthDates] },
    };

    [Theory]
    [MemberData(nameof(Says))]
    public async Task A_false_positive_is_known_again_by_all_that_identifies_the_listed_entity_and_reopened_when_it_changes(string what, Func<ListedParty, ListedParty> says, ListingPart[] reopenedBy)
    {
        await using var world = await BoardWorld.New(worlds);
        await world.DecideAll(HitDecision.FalsePositive);
        var decided = await world.Hit();
        await world.PublishListed(says);
        await world.Screen();

        var hit = await world.Hit(says(BoardWorld.Listed).SourceId);
        Assert.True(reopenedBy.SequenceEqual(hit.Changes), $"{what}: {string.Join(", ", hit.Changes)}");
        Assert.Equal(
            reopenedBy.Length == 0 ? (HitDecision.FalsePositive, decided.Id, null, null) : (HitDecision.Undecided, (Guid?)null, (Guid?)decided.Id, (HitReopening?)HitReopening.ListingChanged),
            (hit.Decision, hit.CarriedFrom, hit.ReopenedFrom, hit.Reopened));
        Assert.Equal(reopenedBy.Length == 0 ? ScreeningState.Clear : ScreeningState.Undecided, await world.State());

        // It stays open, for the same reason, until somebody decides.
        if (reopenedBy.Length == 0) return;
        await world.Screen();
        Assert.Equal((HitReopening.ListingChanged, decided.Id), ((await world.Hit(hit.EntryId == decided.EntryId ? null : says(BoardWorld.Listed).SourceId)).Reopened, (await world.Hit(says(BoardWorld.Listed).SourceId)).ReopenedFrom));
    }

    [Fact]
    public async Task Another_entity_of_the_same_name_is_asked_about_anew()
    {
        await using var world = await BoardWorld.New(worlds);
        await world.DecideAll(HitDecision.FalsePositive);
        await world.PublishListed(party => party with { SourceId = "somebody else", ReferenceNumber = "XXi.998", BirthDates = [OtherBirth], Documents = [] });
        await world.Screen();

        Assert.Equal((HitDecision.Undecided, null), ((await world.Hit("somebody else")).Decision, (await world.Hit("somebody else")).Reopened));
    }

    [Fact]
    public async Task A_removed_entry_no_longer_blocks_once_screened_again_and_its_history_says_which_version_removed_it()
    {
        await using var world = await BoardWorld.New(worlds);
        await world.DecideAll(HitDecision.TrueMatch);
        var recognized = await world.Hits();
        await world.Publish(party => recognized.Count > 0 && party.Kind is ListedPartyKind.Person ? null : party);
        Assert.Equal(ScreeningState.TrueMatch, await world.State());

        await world.Screen();

        Assert.Equal(ScreeningState.Clear, await world.State());
        var answer = Reads.Data(await world.Crm.Query(world.Officer, "{ screeningHits { nodes { decision reason current ended endedByVersion { number } entry { untilVersion { number importedAt } } } } }"));
        Assert.All(answer["screeningHits"]!["nodes"]!.AsArray(), hit => Assert.Equal(
            """TRUE_MATCH "Compared the papers." False LISTING_REMOVED 2 2""",
            $"{hit!["decision"]} \"{hit["reason"]}\" {hit["current"]!.GetValue<bool>()} {hit["ended"]} {hit["endedByVersion"]!["number"]} {hit["entry"]!["untilVersion"]!["number"]}"));
    }

    [Fact]
    public async Task A_false_positive_is_undecided_again_when_its_time_is_over_and_says_so()
    {
        await using var world = await BoardWorld.New(worlds);
        var now = world.Crm.Time.GetUtcNow();
        world.Crm.Time.Set(new DateTimeOffset(2019, 5, 1, 9, 0, 0, TimeSpan.Zero));
        await world.DecideAll(HitDecision.FalsePositive);
        var decided = await world.Hit();
        Assert.True(decided.HoldsUntil > new DateOnly(2019, 5, 1));

        Assert.Equal(ScreeningState.Clear, await world.State());
        world.Crm.Time.Set(now);
        Assert.Equal(ScreeningState.Undecided, await world.State());
        await world.Screen();

        var hit = await world.Hit();
        Assert.Equal((HitDecision.Undecided, HitReopening.Expired, decided.Id), (hit.Decision, hit.Reopened, hit.ReopenedFrom));
    }

    [Fact]
    public async Task Who_sits_on_two_boards_is_decided_about_once_and_an_older_hit_speaks_for_the_newer()
    {
        await using var world = await BoardWorld.New(worlds);
        var seen = await world.Hit();
        var other = await world.Company("Blue Harvest Cooperative");
        await world.Crm.Run(new RecordLink(LinkKind.BoardMember, world.Member, other), world.Officer);
        await world.Screen(other);
        await world.Screen();

        await world.Crm.Run(new DecideHit(seen.Id, seen.Version + 1, HitDecision.FalsePositive, "Compared the papers.", "Passport copy", ["DOC-7"]), world.Officer);

        Assert.Equal(HitDecision.FalsePositive, (await world.Hit()).Decision);
        var there = Assert.Single(await world.Hits(other), hit => hit.EntryId == seen.EntryId);
        Assert.Equal((HitDecision.FalsePositive, "Passport copy", "DOC-7"), (there.Decision, there.Evidence, Assert.Single(there.Sources)));
    }

    [Fact]
    public async Task A_hit_that_the_latest_screening_did_not_find_is_history_and_not_decided()
    {
        await using var world = await BoardWorld.New(worlds);
        var seen = await world.Hit();
        await world.PublishListed(_ => null);
        await world.Screen();

        await Assert.ThrowsAsync<HitIsHistory>(() => world.Crm.Run(new DecideHit(seen.Id, seen.Version + 1, HitDecision.TrueMatch, "Late."), world.Officer));
    }
}
