using GraphQL.Validation;

namespace GraphQL.Tests.Validation;

public class SuggestionsTests
{
    [Theory]
    [InlineData("nmae", "name", "name")]
    [InlineData("NAME", "name", "name")]
    [InlineData("name", "name2 name10 name1", "name1 name2 name10")]
    [InlineData("abc", "xyz ab acb abcd", "ab abcd acb")]
    [InlineData("a", "b cd", "b")]
    [InlineData("", "a bc", "a")]
    public void Near_names_come_nearest_first(string wrong, string known, string near) =>
        Assert.Equal(near.Split(' '), Suggestions.Near(wrong, known.Split(' ')));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", " Did you mean \"a\"?")]
    [InlineData("a b", " Did you mean \"a\" or \"b\"?")]
    [InlineData("a b c d e f g", " Did you mean \"a\", \"b\", \"c\", \"d\", or \"e\"?")]
    public void At_most_five_are_offered(string names, string phrase) =>
        Assert.Equal(phrase, Suggestions.Phrase(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_very_long_name_costs_no_time() => Assert.Empty(Suggestions.Near(new string('x', 1_000_000), ["name"]));
}
