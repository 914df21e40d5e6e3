using GraphQL;
using Microsoft.Extensions.Configuration;
using PartnerCrm.Data;
using PartnerCrm.Serving;

namespace PartnerCrm.Tests.Serving;

public sealed class GraphQLLimitsTests
{
    [Fact]
    public void Every_limit_can_be_set() => Assert.Equal(
        new Limits { MaxDepth = 9, MaxCost = 1_000, ShowCost = false, Timeout = TimeSpan.FromSeconds(2.5), MaxBodyBytes = 5_000 },
        From(("MaxDepth", "9"), ("maxcost", "1000"), ("ShowCost", "false"), ("Timeout", "2.5"), ("MaxBodyBytes", "5000")));

    [Theory]
    [InlineData("MaxDepth", "deep", "GraphQL:Limits:MaxDepth is 'deep'; it must be a whole number from 1 to 2147483647.")]
    [InlineData("MaxCost", "0", "GraphQL:Limits:MaxCost is '0'; it must be a whole number from 1 to 2147483647.")]
    [InlineData("Timeout", "-1", "GraphQL:Limits:Timeout is '-1'; it must be a number of seconds from 0.001 to 3600.")]
    [InlineData("ShowCost", "maybe", "GraphQL:Limits:ShowCost is 'maybe'; it must be true or false.")]
    public void What_cannot_be_kept_is_said_in_one_line(string name, string value, string says) => Assert.Equal(says, Assert.Throws<CannotStart>(() => From((name, value))).Message);

    [Fact]
    public void A_name_that_is_no_setting_is_answered_with_those_that_are() =>
        Assert.StartsWith("GraphQL:Limits:MaxDeph is no setting. There are MaxDepth, MaxTokens, ", Assert.Throws<CannotStart>(() => From(("MaxDeph", "9"))).Message, StringComparison.Ordinal);

    private static Limits From(params (string Name, string Value)[] settings) => GraphQLLimits.From(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"GraphQL:Limits:{setting.Name}", (string?)setting.Value))).Build());
}
