using GraphQL.Types;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Hostile;

/// <summary>What every mutation takes beside its input, and what subscriptions take.</summary>
public sealed class ArgumentTests(Target target) : IClassFixture<Target>
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_value_of_a_key_or_a_dry_run_is_a_fault_of_the_server()
    {
        const string query = """mutation($key: String, $dry: Boolean! = true) { logContact(dryRun: $dry, idempotencyKey: $key, input: { name: "Ada" }) { contact { id } facts { changes { after } } errors { code } } }""";
        var before = await target.Rows();
        foreach (var key in Poison.For(Scalars.String)) await target.Send(Poison.Json(new { query, variables = new { key } }), "idempotencyKey");
        foreach (var dry in Poison.For(Scalars.Boolean).Append(null)) await target.Send(Poison.Json(new { query, variables = new { dry } }), "dryRun");
        Assert.Equal(before, await target.Rows());
    }

    [Fact]
    public async Task A_dry_run_of_any_mutation_writes_nothing()
    {
        var before = await target.Rows();
        var inputs = new CommandInputs(target.Existing, target.Version);
        foreach (var mutation in TheSchema.Mutation.Fields.Values)
        {
            var input = (InputObjectType)mutation.Arguments["input"].Type.Named;
            var query = $"mutation($input: {input.Name}!) {{ {mutation.Name}(dryRun: true, input: $input) {{ facts {{ fact changes {{ field before after }} }} errors {{ code }} }} }}";
            foreach (var all in new[] { true, false }) await target.Send(Poison.Json(new { query, variables = new { input = inputs.Sample(input, all) } }), mutation.Name);
        }

        Assert.Equal(before, await target.Rows());
    }

    [Fact]
    public async Task No_value_of_a_subscriptions_argument_is_a_fault_of_the_server()
    {
        var caller = target.World.Crm.Crm.As(target.World.Cases.Preparer);
        foreach (var field in TheSchema.Api.Subscription!.Fields.Values)
            foreach (var argument in field.Arguments.Values)
                foreach (var value in Poison.For(argument.Type))
                {
                    var request = new GraphQL.Request($"subscription($value: ID) {{ {field.Name}({argument.Name}: $value) {{ at }} }}", Variables: new Dictionary<string, object?> { ["value"] = value });
                    var answer = await target.World.Crm.Crm.Requests.Subscribe(request, caller, Stop);
                    Assert.Contains("errors", answer.Result!.ToJson(), StringComparison.Ordinal);
                    Assert.DoesNotContain("INTERNAL", answer.Result.ToJson(), StringComparison.Ordinal);
                }
    }
}
