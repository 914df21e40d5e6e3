namespace GraphQL.Language;

/// <summary>The character classes of the lexical grammar (section 2.1).</summary>
internal static class Characters
{
    public static bool IsDigit(int c) => c is >= '0' and <= '9';

    public static bool IsNameStart(int c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    public static bool IsNameContinue(int c) => IsNameStart(c) || IsDigit(c);

    public static bool IsScalarValue(int c) => c is (>= 0 and <= 0xD7FF) or (>= 0xE000 and <= 0x10FFFF);

    public static bool IsSurrogatePair(string text, int at) =>
        at + 1 < text.Length && char.IsHighSurrogate(text[at]) && char.IsLowSurrogate(text[at + 1]);

    public static int HexDigit(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    /// <summary>Four hexadecimal digits as a code unit, or a negative number where they are not.</summary>
    public static int Hex16(string text, int at) => at + 4 > text.Length
        ? -1
        : (HexDigit(text[at]) << 12) | (HexDigit(text[at + 1]) << 8) | (HexDigit(text[at + 2]) << 4) | HexDigit(text[at + 3]);

    /// <summary>How a message shows the character at a place: quoted when printable ASCII, else its code point.</summary>
    public static string Show(string text, int at)
    {
        if (at >= text.Length)
            return "<EOF>";
        if (text[at] == '"')
            return "'\"'";
        if (text[at] is >= ' ' and <= '~')
            return $"\"{text[at]}\"";
        var code = IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
        return $"U+{code:X4}";
    }
}
