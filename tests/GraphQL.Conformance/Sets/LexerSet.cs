using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Conformance.Sets;

/// <summary>Sources to cut into tokens with their offsets, lines, columns and values, or to refuse.</summary>
public sealed class LexerSet : CaseSet
{
    public override string Name => "lexer";

    public override Failure? Run(JsonElement test, CaseFolder data)
    {
        List<string> got = [];
        try
        {
            var lexer = new Lexer(JsonText.Of(test.GetProperty("source")));
            Token token;
            do
            {
                token = lexer.Next();
                got.Add($"{token.Kind.Text()} {token.Start}-{token.End} {token.Line}:{token.Column} {lexer.Value(token)}");
            }
            while (token.Kind != TokenKind.EndOfFile);
        }
        catch (GraphQLException refusal)
        {
            got.Add(ErrorText.Of(refusal.Errors[0]));
        }

        return Failure.Unless(string.Join('\n', Expected(test)), string.Join('\n', got));
    }

    private static IEnumerable<string> Expected(JsonElement test)
    {
        foreach (var token in test.GetProperty("tokens").EnumerateArray())
        {
            var value = token.TryGetProperty("value", out var text) ? JsonText.Of(text) : null;
            yield return $"{token.GetProperty("kind").GetString()} {token.GetProperty("start")}-{token.GetProperty("end")} "
                + $"{token.GetProperty("line")}:{token.GetProperty("column")} {value}";
        }

        if (test.TryGetProperty("error", out var error))
            yield return ErrorText.Of(error);
    }
}
