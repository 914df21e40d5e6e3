using GraphQL;
using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.TwoWorlds;

/// <summary>Whatever a role asks, it gets the same bytes from two databases that differ only in what it may not see.</summary>
public sealed class TwoWorldsTests(CrmWorlds worlds)
{
    private static readonly Dictionary<string, string> Samples = new() { ["objectives"] = "[]" };

    public static TheoryData<string> Roles() => ["The public", .. Enum.GetNames<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task The_same_requests_give_the_same_bytes(string who)
    {
        Role? role = Enum.TryParse<Role>(who, out var named) ? named : null;
        await using var less = await worlds.WithReferenceData();
        await using var more = await worlds.WithReferenceData();
        var (lessWriter, moreWriter) = (new WorldWriter(less, role, more: false), new WorldWriter(more, role, more: true));
        await lessWriter.Write();
        await moreWriter.Write();
        Assert.Equal(lessWriter.Self.Id, moreWriter.Self.Id);
        var ids = (await lessWriter.Ids()).Union(await moreWriter.Ids()).ToList();
        var requests = new RoleRequests(less.Schema.Schema, right => lessWriter.Self.May(Enum.Parse<Permission>(right)), ids, Samples).All().ToList();
        foreach (var request in requests)
        {
            var one = await Ask(less, lessWriter.Self, request);
            var other = await Ask(more, moreWriter.Self, request);
            Assert.DoesNotContain("GRAPHQL_VALIDATION_FAILED", one, StringComparison.Ordinal);
            Assert.True(one == other, $"{who} can tell the worlds apart by\n{request}\n{Around(one, other)}\n{Around(other, one)}");
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{requests.Count} requests");
    }

    // The first difference with what stands around it.
    private static string Around(string text, string other)
    {
        var at = text.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 100)];
    }

    private static async Task<string> Ask(CrmWorld world, Actor actor, string request)
    {
        var answer = await world.Crm.Requests.Run(new Request(request), world.Crm.As(actor), TestContext.Current.CancellationToken);
        return world.Faults is [] ? answer.ToJson() : throw new InvalidOperationException(request, world.Faults[^1]);
    }
}
