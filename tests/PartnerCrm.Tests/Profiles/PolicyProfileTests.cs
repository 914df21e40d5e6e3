using System.Text.Json.Nodes;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Profiles;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Profiles;

public sealed class PolicyProfileTests(CrmWorlds worlds)
{
    private const string All = "{ policyProfiles(first: 20) { nodes { id version code number inForce rules { unconfirmed numbers { number value unit confirmed source } } } } }";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_house_works_by_ippc_and_knows_the_others()
    {
        await using var world = await worlds.New();

        Assert.Equal("fao 1 false, fensa 1 false, ippc 1 true, undp 1 false", await InForce(world));
        Assert.Equal("program", await world.Ask("select case when actor_id is null or actor_id = '00000000-0000-0000-0000-000000000000' then 'program' end from audit_entry where fact = 'PolicyProfileInForce'"));
    }

    [Fact]
    public async Task Loading_the_same_again_changes_nothing_and_a_changed_file_is_a_new_version_that_takes_force()
    {
        await using var world = await worlds.New();
        await Load(world, ProfileFiles.Shipped());
        Assert.Equal(4L, await world.Ask("select count(*) from policy_profile"));

        var stricter = Changed("ippc", rules => rules with { Edition = "2027-01" });
        await Task.WhenAll(Load(world, stricter), Load(world, stricter));
        Assert.Equal("fao 1 false, fensa 1 false, ippc 1 false, ippc 2 true, undp 1 false", await InForce(world));

        // A server that was not yet brought up starts again.
        await Load(world, ProfileFiles.Shipped());
        Assert.Equal("fao 1 false, fensa 1 false, ippc 1 false, ippc 2 true, undp 1 false", await InForce(world));

        await Load(world, Changed("undp", rules => rules with { Title = "UNDP anew" }));
        Assert.Equal("fao 1 false, fensa 1 false, ippc 1 false, ippc 2 true, undp 1 false, undp 2 false", await InForce(world));
    }

    [Fact]
    public async Task What_a_version_says_is_what_was_loaded_and_is_read_once()
    {
        await using var world = await worlds.New();
        await using var db = world.Open();
        var policy = await world.Commands.Profiles.InForce(db, Stop);

        Assert.Equal(("ippc", 1), (policy.Code, policy.Number));
        Assert.Equal(policy.Checksum, policy.Rules.Checksum());
        Assert.Equal(5000, policy.Rules.Value(PolicyNumber.SignificantInterest));
        Assert.Same(policy, await world.Commands.Profiles.Of(db, policy.Id, Stop));
    }

    [Fact]
    public async Task The_administrator_chooses_the_profile_there_and_back_and_says_why()
    {
        await using var world = await worlds.New();
        var administrator = await world.As(Role.Administrator);
        foreach (var code in new[] { "undp", "ippc", "fao", "fensa", "ippc" })
        {
            Assert.Equal("[]", (await Choose(world, administrator, code, "The Bureau asked for it."))["errors"]!.ToJsonString());
            Assert.Equal(code, await world.Ask("select code from policy_profile where in_force"));
        }

        Assert.Equal("PROFILE_IS_IN_FORCE", (string?)(await Choose(world, administrator, "ippc", "Again"))["errors"]![0]!["code"]);
        Assert.Equal("reason", (string?)(await Choose(world, administrator, "undp", " "))["errors"]![0]!["field"]);
        Assert.Equal(5L, await world.Ask("select count(*) from audit_entry where fact = 'PolicyProfileInForce' and reason = 'The Bureau asked for it.'"));
        Assert.Equal(5L, await world.Ask("select count(*) from audit_entry where fact = 'PolicyProfileReplaced'"));
    }

    [Fact]
    public async Task Two_who_choose_at_once_leave_one_profile_in_force()
    {
        await using var world = await worlds.New();
        var administrator = await world.As(Role.Administrator);

        var answers = await Task.WhenAll(new[] { "undp", "fao", "fensa" }.Select(code => Choose(world, administrator, code, "At once")));

        Assert.Equal(1L, await world.Ask("select count(*) from policy_profile where in_force"));
        Assert.Contains(answers, answer => answer["errors"]!.AsArray().Count == 0);
    }

    [Theory]
    [InlineData("update policy_profile set content = '{}'")]
    [InlineData("update policy_profile set checksum = 'x' where code = 'ippc'")]
    [InlineData("delete from policy_profile")]
    [InlineData("truncate policy_profile cascade")]
    public async Task The_database_keeps_what_was_loaded(string sql)
    {
        await using var world = await worlds.New();

        Assert.Equal("23001", (await Assert.ThrowsAsync<PostgresException>(() => world.Ask(sql))).SqlState);
    }

    [Theory]
    [InlineData(Role.Secretariat, true)]
    [InlineData(Role.Spg, true)]
    [InlineData(Role.Bureau, true)]
    [InlineData(Role.Cpm, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Expert, false)]
    public async Task Those_who_read_proposals_and_the_administrator_read_the_rules(Role role, bool reads)
    {
        await using var world = await worlds.New();
        var answer = await world.Query(await world.As(role), All);

        Assert.Equal(reads, answer["errors"] is null);
        if (!reads) return;
        var ippc = answer["data"]!["policyProfiles"]!["nodes"]!.AsArray().Single(node => (string?)node!["code"] == "ippc")!;
        Assert.True((bool)ippc["inForce"]!);
        Assert.Equal("""{"number":"DECLARATION_DUE_DAYS","value":21,"unit":"DAYS","confirmed":true,"source":"IPPC SPTA-2006-25: declarations are due 21 days before the meeting"}""",
            ippc["rules"]!["numbers"]!.AsArray().Single(number => (string?)number!["number"] == "DECLARATION_DUE_DAYS")!.ToJsonString());
    }

    [Fact]
    public async Task Views_ask_the_profile_in_force_in_SQL_and_are_told_what_the_program_is_told()
    {
        await using var world = await worlds.New();
        var rules = ProfileFiles.Shipped().Files.Single(file => file.Code == "ippc");
        foreach (var number in rules.Numbers) Assert.Equal(number.Value, await world.Ask($"select policy_number('{PartnerCrm.Data.EnumNames.Of(number.Number.ToString())}')"));
        foreach (var type in Enum.GetValues<PartnerCrm.Relationships.RelationshipType>())
        {
            foreach (var form in Enum.GetValues<PartnerCrm.Stakeholders.OrganizationForm>())
            {
                Assert.Equal(PartnerCrm.Data.EnumNames.Of(rules.TierOf(type, form).ToString()),
                    await world.Ask($"select policy_tier('{PartnerCrm.Data.EnumNames.Of(type.ToString())}', '{PartnerCrm.Data.EnumNames.Of(form.ToString())}')"));
            }
        }

        Assert.Equal("12 24 12 true", await world.Ask("select concat_ws(' ', policy_months('STANDARD', 'screeningMonths'), policy_months('STANDARD', 'dossierMonths'), policy_months('STANDARD', 'reviewMonths'), policy_second_eyes('STANDARD')::text)"));
    }

    private static Task Load(CrmWorld world, ProfileFiles files) => ProfileLoading.Load(world.Crm, files, Stop);

    private static ProfileFiles Changed(string code, Func<ProfileRules, ProfileRules> change) =>
        ProfileFiles.Shipped() with { Files = [.. ProfileFiles.Shipped().Files.Where(rules => rules.Code == code).Select(change)] };

    private static async Task<string> InForce(CrmWorld world) =>
        (string)(await world.Ask("select string_agg(concat_ws(' ', code, number, in_force::text), ', ' order by code, number) from policy_profile"))!;

    private static async Task<JsonNode> Choose(CrmWorld world, Actor actor, string code, string reason)
    {
        var nodes = (await world.Query(actor, All))["data"]!["policyProfiles"]!["nodes"]!.AsArray();
        var profile = nodes.Single(node => (string?)node!["code"] == code)!;
        var answer = await world.Query(actor, "mutation($input: ChooseProfileInput!) { chooseProfile(input: $input) { policyProfile { inForce } errors { code field message } } }",
            new { input = new { profile = (string?)profile["id"], version = (int)profile["version"]!, reason } });
        return answer["data"]!["chooseProfile"]!;
    }
}
