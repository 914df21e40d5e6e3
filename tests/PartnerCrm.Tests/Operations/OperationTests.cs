using System.Text.Json.Nodes;
using GraphQL.Language;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Operations;

public sealed class OperationTests(OperationWorld world) : IClassFixture<OperationWorld>
{
    public static TheoryData<string> Names => [.. Documents.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_document_answers_its_audience_in_one_round_trip(string name)
    {
        var document = Documents.Text(name);
        var variables = Variables.Of(name, world);
        using var statements = new Statements();

        var data = Reads.Data(await world.Crm.Query(world.Audience(name.Split('/')[0]), document, variables));

        foreach (var (field, answer) in data.AsObject()) Assert.True(IsFilled(answer), $"{name}: {field} is empty: {answer?.ToJsonString()}");
        var seen = statements.Seen.Where(text => !SetsConnection(text)).ToList();
        var reads = IsMutation(document) ? seen.Skip(seen.FindLastIndex(IsOfCommand) + 1).ToList() : seen;
        Assert.True(reads.Count == 1 && (!IsMutation(document) || seen.Exists(IsOfCommand)), string.Join("\n---\n", seen));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_document_says_who_uses_it_for_what_and_holds_one_named_operation(string name)
    {
        var text = Documents.Text(name);
        Assert.Matches(@"^# [A-Z][^:]+: .+\.\n(query|mutation) [A-Z]\w+", text);
        Assert.Single(Parser.ParseDocument(text).Definitions);
    }

    [Fact]
    public void Every_root_page_is_in_some_document()
    {
        var all = string.Join('\n', Documents.Names.Select(Documents.Text));
        Assert.All(TheSchema.Query.Fields.Keys, field => Assert.Contains($"\n  {field}", all, StringComparison.Ordinal));
    }

    // A refusal, or a page of nothing, would prove little.
    private static bool IsFilled(JsonNode? answer) => answer switch
    {
        JsonObject payload when payload["errors"] is JsonArray errors => errors.Count == 0 && payload.First().Value is not null,
        JsonObject page when page["nodes"] is JsonArray nodes => nodes.Count > 0,
        JsonObject row => row.Count > 0,
        _ => false,
    };

    private static bool IsMutation(string document) => document.Contains("\nmutation ", StringComparison.Ordinal);

    // The rows that a command writes come with the one that remembers it; what follows the commit reads the payload.
    private static bool IsOfCommand(string statement) => statement.Contains("idempotency", StringComparison.OrdinalIgnoreCase);

    // How a connection plans, and the memory that it keeps, is said once and stays when it is used again.
    private static bool SetsConnection(string statement) =>
        statement is "reset plan_cache_mode" || statement.StartsWith("set plan_cache_mode", StringComparison.Ordinal) || statement.StartsWith("select length(repeat(", StringComparison.Ordinal);
}
