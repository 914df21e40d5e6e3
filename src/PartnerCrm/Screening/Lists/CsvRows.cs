using System.Text;

namespace PartnerCrm.Screening.Lists;

/// <summary>The rows of a comma-separated file (RFC 4180), one at a time, each with the line on which it begins.</summary>
internal static class CsvRows
{
    private const int LongestField = 1_000_000;
    private const char EndOfFile = '\u001a';

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ListUnreadable">A quote does not end, a field is endless, or the bytes are no UTF-8.</exception>
    public static IEnumerable<(string[] Fields, int Line)> Read(Stream file, string name)
    {
        using var reader = new StreamReader(file, Strict, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, begins, quoted, closed) = (1, 1, false, false);
        int Next()
        {
            try
            {
                return reader.Read();
            }
            catch (DecoderFallbackException wrong)
            {
                throw ListUnreadable.InLine(name, line, "these bytes are no UTF-8 text.", wrong);
            }
        }

        for (var letter = Next(); ; letter = Next())
        {
            if (letter < 0 && quoted) throw ListUnreadable.InLine(name, begins, "a quoted text does not end.");
            if (quoted)
            {
                if (letter == '"' && reader.Peek() == '"') field.Append((char)Next());
                else if (letter == '"') (quoted, closed) = (false, true);
                else field.Append((char)letter);
                if (letter == '\n') line++;
                if (field.Length > LongestField) throw ListUnreadable.InLine(name, begins, $"a field is longer than {LongestField:N0} characters.");
                continue;
            }

            switch (letter)
            {
                case '"' when !closed && string.IsNullOrWhiteSpace(field.ToString()):
                    field.Clear();
                    quoted = true;
                    break;
                case ',':
                    Take();
                    break;
                case '\n' or < 0 or EndOfFile:
                    Take();
                    if (fields is not [""]) yield return ([.. fields], begins);
                    fields.Clear();
                    // Old programs end a file with this letter.
                    if (letter is < 0 or EndOfFile) yield break;
                    begins = ++line;
                    break;
                case '\r':
                    break;
                case 0:
                    throw ListUnreadable.InLine(name, line, "a null character is no text.");
                default:
                    if (!closed || letter != ' ') field.Append((char)letter);
                    if (field.Length > LongestField) throw ListUnreadable.InLine(name, begins, $"a field is longer than {LongestField:N0} characters.");
                    break;
            }
        }

        void Take()
        {
            fields.Add(closed ? field.ToString() : field.ToString().Trim());
            field.Clear();
            closed = false;
        }
    }
}
