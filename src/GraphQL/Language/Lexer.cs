namespace GraphQL.Language;

/// <summary>
/// Cuts a source into the tokens of section 2.1, skipping whitespace, commas, comments and byte order marks. Tokens are ranges;
/// text is made only when <see cref="Value"/> asks. Throws <see cref="GraphQLException"/> where no token can start or end.
/// </summary>
public sealed partial class Lexer(string source)
{
    private int _position;
    private int _line = 1;
    private int _lineStart;

    public string Source { get; } = source;

    /// <summary>Reads the next token; at the end of the source always <see cref="TokenKind.EndOfFile"/>.</summary>
    public Token Next()
    {
        SkipIgnored();
        var start = _position;
        if (start >= Source.Length)
            return Make(TokenKind.EndOfFile, start, start);
        var c = Source[start];
        if (Characters.IsNameStart(c))
            return Name(start);
        if (Punctuator(c) is var kind and not TokenKind.EndOfFile)
            return Make(kind, start, start + 1);
        if (Characters.IsDigit(c) || c == '-')
            return Number(start);
        return c switch
        {
            '"' => string.CompareOrdinal(Source, start, "\"\"\"", 0, 3) == 0 ? BlockString(start) : String(start),
            '.' when string.CompareOrdinal(Source, start, "...", 0, 3) == 0 => Make(TokenKind.Spread, start, start + 3),
            '\'' => throw Error(start, "Unexpected single quote character ('), did you mean to use a double quote (\")?"),
            _ when Characters.IsScalarValue(c) || Characters.IsSurrogatePair(Source, start) =>
                throw Error(start, $"Unexpected character: {Characters.Show(Source, start)}."),
            _ => throw Error(start, $"Invalid character: {Characters.Show(Source, start)}."),
        };
    }

    /// <summary>Reads the next token without moving on.</summary>
    public Token Peek()
    {
        var (position, line, lineStart) = (_position, _line, _lineStart);
        var token = Next();
        (_position, _line, _lineStart) = (position, line, lineStart);
        return token;
    }

    /// <summary>Reads the next token of a schema coordinate (section 3.14), where nothing is ignored.</summary>
    public Token NextInCoordinate()
    {
        var start = _position;
        if (start >= Source.Length)
            return Make(TokenKind.EndOfFile, start, start);
        return Source[start] switch
        {
            '.' => Make(TokenKind.Dot, start, start + 1),
            '(' => Make(TokenKind.ParenLeft, start, start + 1),
            ')' => Make(TokenKind.ParenRight, start, start + 1),
            ':' => Make(TokenKind.Colon, start, start + 1),
            '@' => Make(TokenKind.At, start, start + 1),
            var c when Characters.IsNameStart(c) => Name(start),
            _ => throw Error(start, $"Invalid character: {Characters.Show(Source, start)}."),
        };
    }

    /// <summary>The token's characters as they stand in the source.</summary>
    public ReadOnlySpan<char> Text(Token token) => Source.AsSpan(token.Start, token.End - token.Start);

    internal GraphQLException Error(int position, string description) => SyntaxError.At(Source, position, description);

    private static TokenKind Punctuator(char c) => c switch
    {
        '!' => TokenKind.Bang,
        '$' => TokenKind.Dollar,
        '&' => TokenKind.Ampersand,
        '(' => TokenKind.ParenLeft,
        ')' => TokenKind.ParenRight,
        ':' => TokenKind.Colon,
        '=' => TokenKind.EqualsSign,
        '@' => TokenKind.At,
        '[' => TokenKind.BracketLeft,
        ']' => TokenKind.BracketRight,
        '{' => TokenKind.BraceLeft,
        '|' => TokenKind.Pipe,
        '}' => TokenKind.BraceRight,
        _ => TokenKind.EndOfFile,
    };

    private Token Make(TokenKind kind, int start, int end)
    {
        _position = end;
        return new Token(kind, start, end, _line, start - _lineStart + 1);
    }

    private int At(int position) => position < Source.Length ? Source[position] : -1;

    private void SkipIgnored()
    {
        var text = Source;
        var i = _position;
        for (; i < text.Length; i++)
        {
            switch (text[i])
            {
                case ' ' or '\t' or ',' or '\uFEFF':
                    continue;
                case '\n' or '\r':
                    i = LineEnd(i) - 1;
                    _line++;
                    _lineStart = i + 1;
                    continue;
                case '#':
                    i = CommentEnd(i) - 1;
                    continue;
                default:
                    _position = i;
                    return;
            }
        }

        _position = i;
    }

    /// <summary>Where the line break that starts here ends: a carriage return and a line feed are one break.</summary>
    private int LineEnd(int at) => Source[at] == '\r' && At(at + 1) == '\n' ? at + 2 : at + 1;

    private int CommentEnd(int at)
    {
        while (at < Source.Length && Source[at] is not ('\n' or '\r'))
        {
            if (Characters.IsScalarValue(Source[at]))
                at++;
            else if (Characters.IsSurrogatePair(Source, at))
                at += 2;
            else
                break;
        }

        return at;
    }

    private Token Name(int start)
    {
        var end = start + 1;
        while (end < Source.Length && Characters.IsNameContinue(Source[end]))
            end++;
        return Make(TokenKind.Name, start, end);
    }
}
