using GraphQL.Types;

namespace GraphQL.Tests.Execution;

public class VariableCountTests
{
    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public async Task Variables_hold_only_so_many_values_at_all_levels(int items, bool fits)
    {
        var query = new ObjectType("Query");
        query.Add(new Field("of", Scalars.String)).Add(new InputField("list", new ListType(new ListType(Scalars.Int))));
        var variables = new Dictionary<string, object?> { ["list"] = new object?[] { Enumerable.Range(0, items).Cast<object?>().ToArray() } };
        var answer = (await new Pipeline(new Schema(query), new Limits { MaxValues = 10 }).Run(
            new Request("query($list: [[Int]]) { of(list: $list) }", Variables: variables), new Caller(), TestContext.Current.CancellationToken)).ToJson();

        Assert.Equal(!fits, answer.Contains("The variables hold too many values.", StringComparison.Ordinal));
        Assert.Equal(!fits, answer.Contains("LIMIT_EXCEEDED", StringComparison.Ordinal));
    }
}
