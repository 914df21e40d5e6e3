using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.Tests.Validation;

/// <summary>Asks one rule about a document over the <see cref="Zoo"/>.</summary>
internal static class Judge
{
    public static void Accepts<TRule>(string query)
        where TRule : Rule, new() => Assert.Empty(Errors(query, new TRule()));

    /// <param name="errors">Each with the places it points at, as <c>(line:column)</c>.</param>
    public static void Refuses<TRule>(string query, params IReadOnlyList<string> errors)
        where TRule : Rule, new() => Assert.Equal(errors, Errors(query, new TRule()));

    public static IReadOnlyList<string> Errors(string query, params IReadOnlyList<Rule> rules) =>
        [.. Validator.Validate(Zoo.Schema, Parser.ParseDocument(query), rules).Select(Line)];

    public static string Line(GraphQLError error) =>
        error.Message + string.Concat((error.Locations ?? []).Select(at => $" ({at.Line}:{at.Column})"));
}
