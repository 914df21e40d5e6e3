using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class UniqueArgumentNamesTests
{
    [Theory]
    [InlineData("{ scalars(int: 1, float: 1) @tag(name: \"a\") }")]
    public void Each_argument_is_given_once(string query) => Judge.Accepts<UniqueArgumentNames>(query);

    [Theory]
    [InlineData("{ scalars(int: 1, float: 1, int: 2) }", "There can be only one argument named \"int\". (1:11) (1:29)")]
    [InlineData("{ numbers @tag(name: \"a\", name: \"b\", name: \"c\") }", "There can be only one argument named \"name\". (1:16) (1:27) (1:38)")]
    public void Not_twice(string query, string error) => Judge.Refuses<UniqueArgumentNames>(query, error);
}
