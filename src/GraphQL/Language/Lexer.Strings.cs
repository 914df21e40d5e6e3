using System.Text;

namespace GraphQL.Language;

/// <summary>String values (section 2.9.4): scanning proves that a string is well formed, <see cref="Value"/> makes its text.</summary>
public sealed partial class Lexer
{
    /// <summary>The meaning of a name, number or string token; null for punctuators and the end of the source.</summary>
    public string? Value(Token token) => token.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => Text(token).ToString(),
        TokenKind.String => StringValue(token),
        TokenKind.BlockString => BlockText.Dedent(Source.AsSpan(token.Start + 3, token.End - token.Start - 6).ToString().Replace("\\\"\"\"", "\"\"\"")),
        _ => null,
    };

    private Token String(int start)
    {
        var at = start + 1;
        while (at < Source.Length)
        {
            var c = Source[at];
            if (c == '"')
                return Make(TokenKind.String, start, at + 1);
            if (c is '\n' or '\r')
                break;
            if (c == '\\')
                at += Escape(at, null);
            else
                at = AfterStringCharacter(at);
        }

        throw Error(at, "Unterminated string.");
    }

    private Token BlockString(int start)
    {
        var (at, line, lineStart) = (start + 3, _line, _lineStart);
        while (at < Source.Length)
        {
            var c = Source[at];
            if (c == '"' && string.CompareOrdinal(Source, at, "\"\"\"", 0, 3) == 0)
            {
                var token = Make(TokenKind.BlockString, start, at + 3);
                (_line, _lineStart) = (line, lineStart);
                return token;
            }

            if (c == '\\' && string.CompareOrdinal(Source, at, "\\\"\"\"", 0, 4) == 0)
            {
                at += 4;
            }
            else if (c is '\n' or '\r')
            {
                at = LineEnd(at);
                line++;
                lineStart = at;
            }
            else
            {
                at = AfterStringCharacter(at);
            }
        }

        throw Error(at, "Unterminated string.");
    }

    private int AfterStringCharacter(int at)
    {
        if (Characters.IsScalarValue(Source[at]))
            return at + 1;
        if (Characters.IsSurrogatePair(Source, at))
            return at + 2;
        throw Error(at, $"Invalid character within String: {Characters.Show(Source, at)}.");
    }

    private string StringValue(Token token)
    {
        var inner = Source.AsSpan(token.Start + 1, token.End - token.Start - 2);
        if (!inner.Contains('\\'))
            return inner.ToString();
        var text = new StringBuilder(inner.Length);
        for (var at = token.Start + 1; at < token.End - 1;)
        {
            if (Source[at] == '\\')
                at += Escape(at, text);
            else
                text.Append(Source[at++]);
        }

        return text.ToString();
    }

    /// <summary>Reads one escape sequence, adds its meaning to the text if there is one, and returns its length in the source.</summary>
    private int Escape(int at, StringBuilder? text)
    {
        var c = At(at + 1);
        if (c == 'u')
            return At(at + 2) == '{' ? BracedUnicode(at, text) : FixedUnicode(at, text);
        var meaning = c switch
        {
            '"' or '\\' or '/' => (char)c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Error(at, $"Invalid character escape sequence: \"{Slice(at, 2)}\"."),
        };
        text?.Append(meaning);
        return 2;
    }

    private int BracedUnicode(int at, StringBuilder? text)
    {
        var (point, size) = (0, 3);
        while (size < 12)
        {
            var c = At(at + size++);
            if (c == '}')
            {
                if (size < 5 || !Characters.IsScalarValue(point))
                    break;
                text?.Append(char.ConvertFromUtf32(point));
                return size;
            }

            point = (point << 4) | Characters.HexDigit(c);
            if (point < 0)
                break;
        }

        throw Error(at, $"Invalid Unicode escape sequence: \"{Slice(at, size)}\".");
    }

    private int FixedUnicode(int at, StringBuilder? text)
    {
        var code = Characters.Hex16(Source, at + 2);
        if (Characters.IsScalarValue(code))
        {
            text?.Append((char)code);
            return 6;
        }

        if (code is >= 0xD800 and <= 0xDBFF && At(at + 6) == '\\' && At(at + 7) == 'u'
            && Characters.Hex16(Source, at + 8) is >= 0xDC00 and <= 0xDFFF and var low)
        {
            text?.Append((char)code).Append((char)low);
            return 12;
        }

        throw Error(at, $"Invalid Unicode escape sequence: \"{Slice(at, 6)}\".");
    }

    private string Slice(int at, int length) => Source.Substring(at, Math.Min(length, Source.Length - at));
}
