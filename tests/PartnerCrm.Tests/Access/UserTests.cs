using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Access;

public sealed class UserTests(CrmWorlds worlds)
{
    [Fact]
    public async Task Two_accounts_of_one_name_or_person_are_refused_even_when_added_at_once()
    {
        await using var world = await worlds.New();
        var user = await SignInTests.Add(world);
        var officer = await world.As(Role.Secretariat, Role.Administrator);

        var race = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Attempt(world.Run(new AddUser("twin", "long enough", [Role.Cpm], Name: $"Twin {i}"), Actor.Program))));

        Assert.Equal(3, race.Count(refusal => refusal is UserNameTaken));
        Assert.IsType<ContactHasAccount>(await Attempt(world.Run(new AddUser("other", "long enough", [Role.Cpm], Contact: user.ContactId), officer)));
    }

    [Theory]
    [InlineData("x", "long enough", "userName")]
    [InlineData("Two Words", "long enough", "userName")]
    [InlineData("fine", "short", "password")]
    [InlineData("samesame", "SameSame", "password")]
    public async Task Bad_names_and_passwords_are_refused_by_field(string userName, string password, string field)
    {
        await using var world = await worlds.New();

        var refusal = await Attempt(world.Run(new AddUser(userName, password, [Role.Cpm], Name: "N"), Actor.Program));

        Assert.Equal(field, Assert.IsType<InvalidInput>(refusal).Field);
    }

    [Fact]
    public async Task Nobody_changes_his_own_rights()
    {
        await using var world = await worlds.New();
        var user = await SignInTests.Add(world);
        var self = Actor.Of(user.ContactId, "mira", user.Roles);

        Assert.IsType<OwnRoles>(await Attempt(world.Run(new SetRoles(user.Id, user.Version, [Role.Auditor]), self)));
        Assert.IsType<OwnRoles>(await Attempt(world.Run(new CloseUser(user.Id, user.Version, null), self)));
    }

    [Fact]
    public async Task A_user_sees_the_own_account_and_an_administrator_sees_all()
    {
        await using var world = await worlds.New();
        var user = await SignInTests.Add(world, Role.Cpm);
        await world.Run(new AddUser("other", "long enough", [Role.Spg], Name: "Other"), Actor.Program);
        const string document = "{ me { userName roles contact { name } } users { totalCount nodes { userName contact { name } } } }";

        var own = await world.Query(Actor.Of(user.ContactId, "mira", user.Roles), document);
        var all = await world.Query(await world.As(Role.Administrator), document);
        var nobody = await world.Query(Actor.Public, document);

        Assert.Equal("""{"data":{"me":{"userName":"mira","roles":["CPM"],"contact":{"name":"Mira Sandoval-Ito"}},"users":{"totalCount":1,"nodes":[{"userName":"mira","contact":{"name":"Mira Sandoval-Ito"}}]}}}""", own.ToJsonString());
        Assert.Equal(["mira", "other"], all["data"]!["users"]!["nodes"]!.AsArray().Select(node => (string)node!["userName"]!));
        Assert.Equal("""{"data":{"me":null,"users":{"totalCount":0,"nodes":[]}}}""", nobody.ToJsonString());
    }

    private static async Task<Exception?> Attempt(Task task)
    {
        try
        {
            await task;
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal;
        }
    }
}
