using System.Text.Json.Nodes;
using PartnerCrm.Access;
using PartnerCrm.Tests.Operations;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Permissions;

public sealed class PermissionTableTests(CrmWorlds worlds)
{
    private const string Nobody = "somebody who did not sign in";

    public static TheoryData<string> Everybody => [Nobody, .. Enum.GetNames<Role>()];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Whoever_lacks_a_permission_is_refused_by_name_before_anything_is_executed(string who)
    {
        await using var world = await worlds.New();
        var actor = who == Nobody ? Actor.Public : await world.Person(Enum.Parse<Role>(who));
        foreach (var way in Way.All())
        {
            using var statements = new Statements();
            var answer = await world.Query(actor, way.Document);
            var errors = answer["errors"]?.AsArray() ?? [];
            var forbidden = errors.Count(error => (string?)error!["extensions"]?["code"] == "FORBIDDEN");
            var told = $"{who}, {way.To}: {way.Document} {answer.ToJsonString()}";
            if (way.Needs.All(need => May(actor, need)))
            {
                Assert.True(forbidden == 0 && answer.AsObject().ContainsKey("data"), told);
                continue;
            }

            Assert.True(forbidden > 0 && forbidden == errors.Count && !answer.AsObject().ContainsKey("data"), told);
            Assert.Empty(statements.Seen);
            Assert.True(May(actor, way.Last) || errors.Any(error => Names(error!, way)), told);
        }
    }

    [Fact]
    public void Every_permission_guards_a_field_or_rows_and_somebody_holds_it()
    {
        var guarded = Way.All().Select(way => way.Last).ToHashSet();
        Permission[] ofRows = [Permission.KeepFiles /* of POST /files */, Permission.ReadRegister, Permission.ReadPersonalDetails, Permission.ReadDeclarations, Permission.ReadUsers, Permission.ManageLists];
        Assert.Empty(Enum.GetValues<Permission>().Where(one => !guarded.Contains(one.ToString())).Except(ofRows));
        Assert.All(guarded, needed => Assert.Contains(Enum.GetValues<Role>(), role => RolePermissions.Of(role).Contains(Enum.Parse<Permission>(needed))));
    }

    private static bool May(Actor actor, string permission) => actor.May(Enum.Parse<Permission>(permission));

    private static bool Names(JsonNode error, Way way) =>
        (string)error["message"]! is var message && message.Contains(way.To, StringComparison.Ordinal) && message.Contains(way.Last, StringComparison.Ordinal);
}
