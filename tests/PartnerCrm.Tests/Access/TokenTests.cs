using System.Text;
using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Access;

public sealed class TokenTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_acts_for_its_user_within_its_scopes()
    {
        await using var world = await worlds.New();
        var (user, actor) = await Spg(world);
        var token = new CreateToken(user.Id, "map", [Permission.QueryCandidates], 30);
        await world.Run(token, actor);

        var app = await world.Crm.SignIns.OfToken(AccessToken.KeyOf(token.Secret), Stop);

        Assert.Equal(user.ContactId, app!.Id);
        Assert.Equal([Permission.ReadRegister, Permission.QueryCandidates], app.Permissions.Order());
        Assert.Equal(1L, await world.Ask($"select count(*) from access_token where last_used_on = '{world.Time.Today:yyyy-MM-dd}'"));
    }

    [Fact]
    public async Task It_works_until_it_expires_is_revoked_or_its_user_loses_the_role()
    {
        await using var world = await worlds.New();
        var (user, actor) = await Spg(world);
        var administrator = await world.As(Role.Administrator);
        var expiring = new CreateToken(user.Id, "a", [Permission.Advise], 1);
        var revoked = new CreateToken(user.Id, "b", [Permission.Advise], 30);
        await world.Run(expiring, actor);
        var second = await world.Run(revoked, actor);

        world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Null(await world.Crm.SignIns.OfToken(AccessToken.KeyOf(expiring.Secret), Stop));
        await world.Run(new SetRoles(user.Id, user.Version, [Role.Cpm]), administrator);
        Assert.False((await world.Crm.SignIns.OfToken(AccessToken.KeyOf(revoked.Secret), Stop))!.May(Permission.Advise));
        await world.Run(new RevokeToken(second.Entity, 2), administrator);
        Assert.Null(await world.Crm.SignIns.OfToken(AccessToken.KeyOf(revoked.Secret), Stop));
        Assert.Null(await world.Crm.SignIns.OfToken(AccessToken.KeyOf("pcrm_nonsense"), Stop));
    }

    [Fact]
    public async Task Nobody_makes_a_token_for_another_or_with_rights_of_another()
    {
        await using var world = await worlds.New();
        var (user, actor) = await Spg(world);

        await Assert.ThrowsAsync<Forbidden>(async () => await world.Run(new CreateToken(user.Id, "x", [Permission.Advise], 1), await world.As(Role.Administrator)));
        await Assert.ThrowsAsync<NotFound>(async () => await world.Run(new CreateToken(user.Id, "x", [Permission.Advise], 1), await world.As(Role.Cpm)));
        await Assert.ThrowsAsync<InvalidInput>(() => world.Run(new CreateToken(user.Id, "x", [Permission.ManageUsers], 1), actor));
        await Assert.ThrowsAsync<InvalidInput>(() => world.Run(new CreateToken(user.Id, "x", [Permission.Advise], AccessToken.MaxDays + 1), actor));
    }

    [Fact]
    public async Task The_payload_shows_the_token_once_and_no_table_holds_it()
    {
        await using var world = await worlds.New();
        var (user, actor) = await Spg(world);
        var id = GraphQL.Postgres.Binding.Wire.Encode("usr", user.Id);

        var answer = await world.Query(actor, """
            mutation($user: ID!) { createToken(input: { user: $user, name: "map", scopes: [ADVISE], days: 7 }) { token accessToken { name user { userName } } errors { message } } }
            """, new { user = id });

        var payload = Reads.Data(answer)["createToken"]!;
        Assert.Equal("spg", (string)payload["accessToken"]!["user"]!["userName"]!);
        var secret = (string)payload["token"]!;
        Assert.NotNull(await world.Crm.SignIns.OfToken(AccessToken.KeyOf(secret), Stop));
        var everything = Encoding.UTF8.GetBytes((string)(await world.Ask("""
            select string_agg(query_to_xml('select * from ' || quote_ident(table_name), true, true, '')::text, '') from information_schema.tables where table_schema = 'public'
            """))!);
        Assert.Equal(-1, everything.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
        Assert.Empty(world.Faults);
    }

    private static async Task<(User User, Actor Actor)> Spg(CrmWorld world)
    {
        var added = await world.Run(new AddUser("spg", "demo-spg", [Role.Spg], Name: "Rosalía Ibarra"), Actor.Program);
        await using var db = world.Open();
        var user = (await db.FindAsync<User>([added.Entity], Stop))!;
        return (user, Actor.Of(user.ContactId, "spg", user.Roles));
    }
}
