namespace GraphQL.Clients.Tests;

public sealed class CrmClientTests(NodeScripts scripts, CrmEndpoint crm) : IClassFixture<CrmEndpoint>
{
    private static readonly string Schema = Path.Combine(AppContext.BaseDirectory, "schema", "partnercrm.graphql");

    [Fact]
    public Task Every_audit_of_GraphQL_over_HTTP_passes() => scripts.Check("http-audits.mjs", crm.Url);

    [Fact]
    public Task Clients_that_teams_use_get_their_answers() => scripts.Check("clients.mjs", crm.Url);

    [Fact]
    public Task A_document_is_sent_once_and_then_named_by_its_hash() => scripts.Check("persisted.mjs", crm.Url);

    [Fact]
    public Task Relay_compiles_the_schema_and_asks() => scripts.Check("relay.mjs", crm.Url, Schema);

    [Fact]
    public async Task Who_signs_in_by_token_is_told_of_his_follow_ups() => await scripts.Check("follow-ups.mjs", crm.Url, crm.SocketUrl, await crm.Token("secretariat"));
}
