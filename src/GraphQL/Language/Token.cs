namespace GraphQL.Language;

/// <summary>The lexical tokens of section 2.1.6, and the dot that only schema coordinates (section 3.14) know.</summary>
public enum TokenKind
{
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    ParenLeft,
    ParenRight,
    Dot,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Int,
    Float,
    String,
    BlockString,
}

/// <summary>A token as a range of its source: UTF-16 offsets (end exclusive), 1-based line and column of its start.</summary>
public readonly record struct Token(TokenKind Kind, int Start, int End, int Line, int Column);

/// <summary>How messages name a kind of token.</summary>
public static class TokenKindText
{
    /// <summary>The punctuator itself, or the kind's name as in <c>Name</c>; the end of the source is <c>&lt;EOF&gt;</c>.</summary>
    public static string Text(this TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "!",
        TokenKind.Dollar => "$",
        TokenKind.Ampersand => "&",
        TokenKind.ParenLeft => "(",
        TokenKind.ParenRight => ")",
        TokenKind.Dot => ".",
        TokenKind.Spread => "...",
        TokenKind.Colon => ":",
        TokenKind.EqualsSign => "=",
        TokenKind.At => "@",
        TokenKind.BracketLeft => "[",
        TokenKind.BracketRight => "]",
        TokenKind.BraceLeft => "{",
        TokenKind.Pipe => "|",
        TokenKind.BraceRight => "}",
        _ => kind.ToString(),
    };

    internal static string Describe(this TokenKind kind) =>
        kind is > TokenKind.EndOfFile and < TokenKind.Name ? $"\"{kind.Text()}\"" : kind.Text();
}
