using PartnerCrm.Access;
using PartnerCrm.Tests.Events;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.TwoWorlds;

/// <summary>Whoever listens hears the same from two databases in which different things happen out of his sight.</summary>
public sealed class EventWorldsTests(CrmWorlds worlds)
{
    private static readonly Dictionary<string, (string Document, string Last)> Heard = new()
    {
        ["relationshipChanged"] = ("subscription { relationshipChanged { kind at relationship { id title state publicLabel organization { name } } } }", "PublicLabelAgreed"),
        ["approvalChanged"] = ("subscription { approvalChanged { kind at approval { id state advice { totalCount nodes { text } } } } }", "AdviceGiven"),
        ["followUpDue"] = ("subscription { followUpDue { kind at followUp { note dueOn } } }", "FollowUpDue"),
    };

    public static TheoryData<string> Roles => [.. Enum.GetNames<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task The_same_events_come_in_the_same_words(string who)
    {
        var role = Enum.Parse<Role>(who);
        var (less, more) = (await Listen(role, more: false), await Listen(role, more: true));
        Assert.Equal(less, more);
        Assert.Equal(Heard.Keys.Count(field => TheSchema.Api.Subscription!.Fields[field].Requires is var needed && Actor.Of(Guid.Empty, who, [role]).May(Enum.Parse<Permission>(needed!))), less.Count);
    }

    // Of each field that the role may follow: everything up to the last that it is told of.
    private async Task<List<string>> Listen(Role role, bool more)
    {
        await using var world = await worlds.WithReferenceData();
        var writer = new WorldWriter(world, role, more);
        await writer.Write();
        await using var feed = await RunningFeed.Of(world.Crm);
        var followers = new List<(Follower Follower, string Last)>();
        foreach (var (field, (document, last)) in Heard)
            if (writer.Self.May(Enum.Parse<Permission>(TheSchema.Api.Subscription!.Fields[field].Requires!)))
                followers.Add((await Follower.Of(world.Crm, writer.Self, document), last));
        await writer.Happen();

        var told = new List<string>();
        foreach (var (follower, last) in followers)
        {
            var one = string.Empty;
            while (!one.Contains(last, StringComparison.Ordinal)) one += await follower.NextData();
            told.Add(one);
            await follower.DisposeAsync();
        }

        return told;
    }
}
