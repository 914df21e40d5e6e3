using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Access;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Audit;

public sealed class AuditTests(CrmWorlds worlds)
{
    [Fact]
    public async Task The_state_rebuilt_from_the_audit_equals_the_tables()
    {
        await using var world = await worlds.New();
        var user = await SignInTests.Add(world);
        var officer = await world.As(Role.Secretariat);
        await world.Run(new LogOrganization("Cooperative of growers", OrganizationForm.Ngo), officer);
        await world.Run(new SetRoles(user.Id, user.Version, [Role.Auditor]), await world.As(Role.Administrator));

        await using var db = world.Open();
        Assert.Equal([], await AuditReplay.Differences(db));
    }

    [Theory]
    [InlineData("update user_account set roles = '{ADMINISTRATOR}'", "Roles")]
    [InlineData("update user_account set password_hash = 'x'", "PasswordHash")]
    [InlineData("delete from party_name", "no row has it")]
    public async Task A_change_behind_the_audit_shows(string sql, string where)
    {
        await using var world = await worlds.New();
        await SignInTests.Add(world, Role.Cpm);
        await world.Ask("set session_replication_role = replica; " + sql);

        await using var db = world.Open();
        Assert.Contains(await AuditReplay.Differences(db), line => line.Contains(where, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_without_a_fact_is_not_saved()
    {
        await using var world = await worlds.New();
        var contact = await world.Run(new LogContact("Before"), Actor.Program);

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Run(new ChangeSilently(contact.Entity), Actor.Program));

        Assert.Equal("Before", await world.Ask("select name from contact"));
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_no_trace()
    {
        await using var world = await worlds.New();
        var before = await Rows(world);

        await Assert.ThrowsAsync<InvalidInput>(() => world.Run(new AddUser("mira", "short", [Role.Cpm], Name: "Mira"), Actor.Program));

        Assert.Equal(before, await Rows(world));
    }

    [Theory]
    [InlineData("update audit_entry set fact = 'Else'")]
    [InlineData("update audit_entry set actor_id = gen_random_uuid()")]
    [InlineData("delete from audit_change")]
    [InlineData("truncate audit_entry, audit_change")]
    [InlineData("update audit_change set after = '\"else\"'")]
    [InlineData("update audit_change set after = null, before = null, erased_at = now()")]
    [InlineData("update audit_change set entity_kind = 'Else', before = null, after = null, salt = 'x', erased_at = now()")]
    public async Task The_audit_is_written_once(string sql)
    {
        await using var world = await worlds.New();
        await world.Run(new LogContact("Somebody"), Actor.Program);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => world.Ask(sql));

        Assert.EndsWith("is append-only", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_personal_value_may_be_erased_when_its_hash_stays()
    {
        await using var world = await worlds.New();
        await world.Run(new LogContact("Somebody"), Actor.Program);

        await world.Ask("""
            update audit_change set before = null, after = null, salt = '\x01', erased_at = now(),
                before_hash = case when before is not null then sha256('\x01') end, after_hash = case when after is not null then sha256('\x02') end
            """);

        Assert.Equal(0L, await world.Ask("select count(*) from audit_change where after is not null"));
    }

    private static Task<object?> Rows(CrmWorld world) =>
        world.Ask("select (select count(*) from contact) + (select count(*) from audit_entry) + (select count(*) from audit_change) + (select count(*) from idempotency)");

    private sealed record ChangeSilently(Guid Contact) : ICommand<Contact>
    {
        public async Task<Contact> Run(Session session, CancellationToken stop)
        {
            var contact = await session.Find<Contact>(Contact, stop);
            session.Db.Entry(contact).Property(row => row.Name).CurrentValue = "After";
            return contact;
        }
    }
}
