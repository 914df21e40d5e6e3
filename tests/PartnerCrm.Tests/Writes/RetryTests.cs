using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Writes;

public sealed class RetryTests(CrmWorlds worlds)
{
    [Fact]
    public async Task A_command_that_never_gets_through_ends_as_a_refusal_that_says_to_try_again()
    {
        await using var world = await worlds.New();
        var actor = await world.Person(Role.Secretariat);
        await world.Ask("create function clash() returns trigger language plpgsql as $$ begin raise exception 'clash' using errcode = '40001'; end $$");
        await world.Ask("create trigger clash before insert on contact for each row execute function clash()");

        var answer = await world.Query(actor, """mutation { logContact(input: { name: "Ada" }) { contact { id } errors { __typename code message } } }""");

        Assert.Equal(
            """{"logContact":{"contact":null,"errors":[{"__typename":"RetryLater","code":"RETRY_LATER","message":"This could not be done just now: others were changing the same things, or the database was out of reach. Send it again; with an idempotencyKey it is done once at most."}]}}""",
            Reads.Data(answer).ToJsonString());
    }
}
