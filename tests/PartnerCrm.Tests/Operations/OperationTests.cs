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
        var reads = IsMutation(document) ? statements.Seen.SkipWhile(text => !IsLastOfCommand(text)).Skip(1) : statements.Seen;
        Assert.Single(reads);
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

    // The row that remembers the command is its last statement; what follows the commit reads the payload.
    private static bool IsLastOfCommand(string statement) => statement.Contains("INSERT INTO idempotency", StringComparison.OrdinalIgnoreCase);
}
