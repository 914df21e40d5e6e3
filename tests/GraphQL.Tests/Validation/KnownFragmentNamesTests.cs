using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class KnownFragmentNamesTests
{
    [Theory]
    [InlineData("{ dog { ...F } } fragment F on Dog { name }")]
    public void A_fragment_of_the_document_can_be_spread(string query) => Judge.Accepts<KnownFragmentNames>(query);

    [Theory]
    [InlineData("{ dog { ...F ... { ...G } } } fragment F on Dog { name }", "Unknown fragment \"G\". (1:23)")]
    public void Another_cannot(string query, string error) => Judge.Refuses<KnownFragmentNames>(query, error);
}
