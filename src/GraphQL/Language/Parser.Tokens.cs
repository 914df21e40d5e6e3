namespace GraphQL.Language;

/// <summary>The parser's small words: look at the current token, demand it, repeat it.</summary>
public sealed partial class Parser
{
    private bool HasDescription => _token.Kind is TokenKind.String or TokenKind.BlockString;

    private Location Since(Token start) => new(start.Start, _lastEnd, start.Line, start.Column);

    private void Advance()
    {
        _lastEnd = _token.End;
        _token = _inCoordinate ? _lexer.NextInCoordinate() : _lexer.Next();
        if (_token.Kind != TokenKind.EndOfFile && ++_count > _limits.Tokens)
            throw Error(_token, $"Document contains more than {_limits.Tokens} tokens. Parsing aborted.");
        if (_token.Kind == TokenKind.Name && _token.End - _token.Start > _limits.NameLength)
            throw Error(_token, $"Document has a name of more than {_limits.NameLength} letters. Parsing aborted.");
    }

    private bool Is(TokenKind kind) => _token.Kind == kind;

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private Token Expect(TokenKind kind)
    {
        var token = _token;
        if (token.Kind != kind)
            throw Error(token, $"Expected {kind.Describe()}, found {Describe(token)}.");
        Advance();
        return token;
    }

    private bool SkipKeyword(string keyword)
    {
        if (!Is(TokenKind.Name) || !_lexer.Text(_token).SequenceEqual(keyword))
            return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
            throw Error(_token, $"Expected \"{keyword}\", found {Describe(_token)}.");
    }

    private NameNode Name()
    {
        var token = Expect(TokenKind.Name);
        return new NameNode(_lexer.Text(token).ToString()) { At = Since(token) };
    }

    /// <summary>One or more items between two punctuators.</summary>
    private T[] Many<T>(TokenKind open, Func<Parser, T> item, TokenKind close)
    {
        Expect(open);
        List<T> items = [];
        do
            items.Add(item(this));
        while (!Skip(close));
        return [.. items];
    }

    /// <summary>Nothing at all, or one or more items between two punctuators.</summary>
    private T[] OptionalMany<T>(TokenKind open, Func<Parser, T> item, TokenKind close) => Is(open) ? Many(open, item, close) : [];

    /// <summary>One or more items with a punctuator between them and perhaps before the first.</summary>
    private T[] Delimited<T>(TokenKind delimiter, Func<Parser, T> item)
    {
        Skip(delimiter);
        List<T> items = [];
        do
            items.Add(item(this));
        while (Skip(delimiter));
        return [.. items];
    }

    private GraphQLException Error(Token at, string description) => _lexer.Error(at.Start, description);

    private GraphQLException Unexpected(Token token) => Error(token, $"Unexpected {Describe(token)}.");

    private string Describe(Token token) =>
        _lexer.Value(token) is { } value ? $"{token.Kind.Describe()} \"{value}\"" : token.Kind.Describe();
}
