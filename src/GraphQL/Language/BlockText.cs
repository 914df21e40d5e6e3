using System.Text;

namespace GraphQL.Language;

/// <summary>Block strings (section 2.9.4): what their raw text means, and how a text is written as one.</summary>
internal static class BlockText
{
    private const int LongLine = 70;

    /// <summary>Removes the indentation that all lines but the first share, and blank lines at both ends.</summary>
    public static string Dedent(string raw)
    {
        var lines = Lines(raw);
        var (common, first, last) = (int.MaxValue, -1, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = Indent(lines[i]);
            if (indent == lines[i].Length)
                continue;
            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
                common = Math.Min(common, indent);
        }

        if (first < 0)
            return "";
        var text = new StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first)
                text.Append('\n');
            text.Append(lines[i].AsSpan(i == 0 ? 0 : Math.Min(common, lines[i].Length)));
        }

        return text.ToString();
    }

    /// <summary>Writes a text between triple quotes, on lines of its own where that reads better or keeps its meaning.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"");
        var lines = Lines(escaped);
        var single = lines.Count == 1;
        var allIndented = !single && lines.Skip(1).All(line => line.Length == 0 || IsBlank(line[0]));
        var endsInQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var mustBreak = (value.EndsWith('"') && !endsInQuotes) || value.EndsWith('\\');
        var spread = !single || value.Length > LongLine || mustBreak || allIndented || endsInQuotes;
        var startsBlank = single && value.Length > 0 && IsBlank(value[0]);
        var before = (spread && !startsBlank) || allIndented ? "\n" : "";
        var after = spread || mustBreak ? "\n" : "";
        return $"\"\"\"{before}{escaped}{after}\"\"\"";
    }

    /// <summary>Whether a text keeps its meaning as a block string: no control characters, no blank first or last line, no indentation common to all.</summary>
    public static bool CanPrint(string value)
    {
        if (value.Length == 0)
            return true;
        if (value.Any(static c => c < ' ' && c is not ('\t' or '\n')))
            return false;
        var lines = value.Split('\n');
        if (IsBlankLine(lines[^1]) || (lines.Length > 1 && IsBlankLine(lines[0])))
            return false;
        return lines.Length == 1 || lines.Any(static line => !IsBlankLine(line) && !IsBlank(line[0]));
    }

    private static bool IsBlankLine(string line) => Indent(line) == line.Length;

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && IsBlank(line[indent]))
            indent++;
        return indent;
    }

    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
                continue;
            lines.Add(text[start..i]);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        lines.Add(text[start..]);
        return lines;
    }
}
