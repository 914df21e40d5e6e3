using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Types;

namespace GraphQL.Tests.Instrumentation;

public class TelemetryTests
{
    private const string Secret = "hunter2";

    private readonly Pipeline pipeline = new(Schema());

    [Fact]
    public async Task A_request_tells_its_phases_its_cost_and_that_its_document_was_new()
    {
        using var heard = new Heard(Telemetry.Name);
        (await Ask("query Greet { hello }")).ToJson();

        Assert.Equal(
            [
                "graphql.document_cache.lookups 1 graphql.cache.result=miss",
                "span graphql.parse",
                "graphql.phase.duration some time graphql.phase=parse",
                "span graphql.validate",
                "graphql.phase.duration some time graphql.phase=validate",
                "span graphql.coerce",
                "graphql.phase.duration some time graphql.phase=coerce",
                "span graphql.permit",
                "graphql.phase.duration some time graphql.phase=permit",
                "graphql.operation.cost 0 graphql.operation.type=query",
                "span graphql.execute",
                "graphql.phase.duration some time graphql.phase=execute",
                "span query graphql.operation.type=query graphql.operation.name=Greet",
                "graphql.operation.duration some time graphql.operation.type=query",
                "span graphql.write",
                "graphql.phase.duration some time graphql.phase=write",
            ],
            heard.Told);
    }

    [Fact]
    public async Task A_known_document_is_a_hit_and_is_not_read_again()
    {
        await Ask("{ hello }");
        using var heard = new Heard(Telemetry.Name);
        await Ask("{ hello }");

        Assert.Contains("graphql.document_cache.lookups 1 graphql.cache.result=hit", heard.Told);
        Assert.DoesNotContain(heard.Told, told => told.Contains("parse", StringComparison.Ordinal) || told.Contains("validate", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ hello", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ goodbye }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ locked }", "FORBIDDEN")]
    [InlineData("{ dear }", "COST_LIMIT")]
    public async Task A_refusal_is_counted_by_its_code(string query, string code)
    {
        using var heard = new Heard(Telemetry.Name);
        await Ask(query);

        Assert.Contains($"graphql.refusals 1 error.type={code}", heard.Told);
        Assert.Contains(heard.Told, told => told.StartsWith("graphql.operation.duration", StringComparison.Ordinal) && told.EndsWith($"error.type={code}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_people_typed_is_never_told()
    {
        using var heard = new Heard(Telemetry.Name);
        await Ask($"query($a: String) {{ hello(name: \"{Secret}\") again: hello(name: $a) }}", ("a", Secret));
        await Ask($"{{ hello(name: \"{Secret}\", {Secret}: 1) }}");
        await Ask($"query($a: Int) {{ hello }}", ("a", Secret));

        Assert.NotEmpty(heard.Told);
        Assert.DoesNotContain(heard.Told, told => told.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_subscriptions_and_their_events_are_counted()
    {
        using var heard = new Heard(Telemetry.Name);
        var stream = (await pipeline.Subscribe(new Request("subscription { ticks }"), new Caller(), TestContext.Current.CancellationToken)).Events!;
        await foreach (var _ in stream) ;

        Assert.Equal(
            ["graphql.subscriptions.open 1", "graphql.subscription.events 1", "graphql.subscription.events 1", "graphql.subscriptions.open -1"],
            heard.Told.Where(told => told.StartsWith("graphql.subscription", StringComparison.Ordinal)));
    }

    private Task<ExecutionResult> Ask(string query, params (string Name, object? Value)[] variables) =>
        pipeline.Run(new Request(query, Variables: variables.ToDictionary()), new Caller(May: _ => false), TestContext.Current.CancellationToken);

    private static Schema Schema()
    {
        var (query, subscription) = (new ObjectType("Query"), new ObjectType("Subscription"));
        query.Add(new Field("hello", Scalars.String) { Resolve = _ => new("hello") }).Add(new InputField("name", Scalars.String));
        query.Add(new Field("locked", Scalars.String) { Requires = "Key" });
        query.Add(new Field("dear", Scalars.String) { Cost = 100_000 });
        subscription.Add(new Field("ticks", Scalars.Int) { Subscribe = _ => Ticks(), Resolve = field => new(field.Parent) });
        return new Schema(query, subscription: subscription);
    }

    private static async IAsyncEnumerable<object?> Ticks()
    {
        await Task.Yield();
        yield return 1;
        yield return 2;
    }
}
