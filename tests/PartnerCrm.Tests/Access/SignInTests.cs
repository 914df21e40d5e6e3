using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Access;

public sealed class SignInTests(CrmWorlds worlds)
{
    private const string Password = "correct horse";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_password_opens_the_account()
    {
        await using var world = await worlds.New();
        await Add(world);

        var user = await world.Crm.SignIns.SignIn(" Mira ", Password, Stop);

        var actor = await world.Crm.SignIns.OfSession(user.Id, user.PasswordSetAt.ToUnixTimeMilliseconds(), Stop);
        Assert.Equal((user.ContactId, "mira"), (actor!.Id, actor.Name));
        Assert.True(actor.May(Permission.ReadUsers));
    }

    [Theory]
    [InlineData("nobody", Password)]
    [InlineData("mira", "wrong horse")]
    [InlineData("mira", "")]
    public async Task Everything_else_is_refused_in_the_same_words(string userName, string password)
    {
        await using var world = await worlds.New();
        await Add(world);

        var refusal = await Assert.ThrowsAsync<SignInRefused>(() => world.Crm.SignIns.SignIn(userName, password, Stop));

        Assert.Equal("The user name or the password is wrong.", refusal.Message);
    }

    [Fact]
    public async Task Five_failures_in_a_row_lock_the_account_for_fifteen_minutes()
    {
        await using var world = await worlds.New();
        var user = await Add(world);
        for (var i = 0; i < 4; i++) await Fails(world, "wrong horse");
        await world.Crm.SignIns.SignIn("mira", Password, Stop);
        for (var i = 0; i < 5; i++) await Fails(world, "wrong horse");

        await Fails(world, Password);
        Assert.NotNull(await world.Crm.SignIns.OfSession(user.Id, user.PasswordSetAt.ToUnixTimeMilliseconds(), Stop)); // else anybody who guesses could end another's work
        world.Time.Advance(TimeSpan.FromMinutes(14.9));
        await Fails(world, Password);
        world.Time.Advance(TimeSpan.FromMinutes(0.1));
        await world.Crm.SignIns.SignIn("mira", Password, Stop);
        Assert.Equal(1L, await world.Ask("select count(*) from audit_entry where fact = 'UserLocked'"));
    }

    [Theory]
    [InlineData("mira")]
    [InlineData("left")]
    [InlineData("nobody")]
    public async Task Whoever_guesses_too_often_is_told_until_when_the_name_is_locked_whether_there_is_an_account_or_not(string userName)
    {
        await using var world = await worlds.New();
        await Add(world);
        var left = await world.Run(new AddUser("left", Password, [Role.Auditor], Name: "Ottilie Brandvold-Sy"), Actor.Program);
        await world.Run(new CloseUser(left.Entity, left.Version, "left"), Actor.Program);
        for (var i = 0; i < 4; i++) Assert.Null((await Fails(world, "wrong horse", userName)).LockedUntil);

        var (last, after) = (await Fails(world, "wrong horse", userName), await Fails(world, "wrong horse", userName));

        var until = world.Time.GetUtcNow().AddMinutes(15);
        Assert.Equal((until, until), (last.LockedUntil, after.LockedUntil));
        Assert.Equal($"Too many wrong passwords: this user name is locked until {until:HH:mm} UTC.", last.Message);
        world.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Null((await Fails(world, "wrong horse", userName)).LockedUntil);
    }

    [Fact]
    public async Task Guesses_sent_at_the_same_time_count_one_by_one()
    {
        await using var world = await worlds.New();
        await Add(world);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Fails(world, "wrong horse")));

        await Fails(world, Password);
        Assert.Equal(4L, await world.Ask("select count(*) from audit_entry where fact = 'SignInFailed'"));
        Assert.Equal(1L, await world.Ask("select count(*) from audit_entry where fact = 'UserLocked'"));
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_of_the_old_one()
    {
        await using var world = await worlds.New();
        var user = await Add(world);
        world.Time.Advance(TimeSpan.FromSeconds(1));

        await world.Run(new ChangePassword(Password, "battery staple"), Actor.Of(user.ContactId, "mira", user.Roles));

        Assert.Null(await world.Crm.SignIns.OfSession(user.Id, user.PasswordSetAt.ToUnixTimeMilliseconds(), Stop));
        await Fails(world, Password);
        await world.Crm.SignIns.SignIn("mira", "battery staple", Stop);
    }

    [Fact]
    public async Task A_closed_account_loses_its_sessions_at_once()
    {
        await using var world = await worlds.New();
        var user = await Add(world);

        await world.Run(new CloseUser(user.Id, user.Version, "left"), await world.As(Role.Administrator));

        Assert.Null(await world.Crm.SignIns.OfSession(user.Id, user.PasswordSetAt.ToUnixTimeMilliseconds(), Stop));
        await Fails(world, Password);
    }

    [Fact]
    public async Task No_table_holds_the_password()
    {
        await using var world = await worlds.New();
        var user = await Add(world);

        var everything = (string)(await world.Ask("""
            select string_agg(query_to_xml('select * from ' || quote_ident(table_name), true, true, '')::text, '') from information_schema.tables where table_schema = 'public'
            """))!;

        Assert.Contains("mira", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, everything, StringComparison.Ordinal);
        Assert.Equal(2, everything.Split(user.PasswordHash).Length);
    }

    internal static async Task<User> Add(CrmWorld world, params Role[] roles)
    {
        var added = await world.Run(new AddUser("mira", Password, roles.Length == 0 ? [Role.Administrator] : roles, Name: "Mira Sandoval-Ito"), Actor.Program);
        await using var db = world.Open();
        return (await db.FindAsync<User>([added.Entity], Stop))!;
    }

    private static Task<SignInRefused> Fails(CrmWorld world, string password, string userName = "mira") =>
        Assert.ThrowsAsync<SignInRefused>(() => world.Crm.SignIns.SignIn(userName, password, Stop));
}
