using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;

namespace PartnerCrm.Files;

/// <summary>Documents that are text in UTF-8 and nothing that a browser would run.</summary>
internal static partial class TextDocument
{
    private const int PieceSize = 64 * 1024;

    /// <summary>The document's type; null where it is no text.</summary>
    /// <exception cref="FileTypeRefused">A browser would run it, or it is not what its ending says.</exception>
    public static FileType? Of(Stream content, string ending)
    {
        if (!IsText(content, out var head)) return null;
        if (RunsInBrowsers().IsMatch(head)) throw new FileTypeRefused("This is a page or a drawing that a browser would run.");
        if (FileType.Csv.Endings.Contains(ending)) return FileType.Csv;
        if (FileType.Mail.Endings.Contains(ending)) return MailHeader().IsMatch(head) ? FileType.Mail : throw new FileTypeRefused("The name ends in .eml, but this is no mail.");
        if (ending == ".json") return IsJson(content) ? FileType.Json : throw new FileTypeRefused("The name ends in .json, but this is no JSON.");
        if (FileType.Json.Endings.Contains(ending)) return FileType.Json;
        return FileType.Xml.Endings.Contains(ending) || head.TrimStart('\ufeff', ' ', '\r', '\n', '\t').StartsWith("<?xml", StringComparison.Ordinal) ? Xml(content) : FileType.Text;
    }

    private static bool IsText(Stream content, out string head)
    {
        head = string.Empty;
        content.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, letters) = (new byte[PieceSize], new char[PieceSize + 1]);
        try
        {
            for (var read = content.Read(bytes); ; read = content.Read(bytes))
            {
                var text = letters.AsSpan(0, decoder.GetChars(bytes.AsSpan(0, read), letters, flush: read == 0));
                if (text.ContainsAny(Controls)) return false;
                if (head.Length == 0) head = text.ToString();
                if (read == 0) return true;
            }
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static readonly System.Buffers.SearchValues<char> Controls =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Except(['\t', '\n', '\r', '\f']), '\u007f']);

    private static bool IsJson(Stream content)
    {
        content.Position = 0;
        try
        {
            using var json = JsonDocument.Parse(content);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Entities could grow without end or reach for other files; a page and a drawing have names of their own.
    private static FileType Xml(Stream content)
    {
        content.Position = 0;
        try
        {
            using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false });
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.ProcessingInstruction && reader.Name == "xml-stylesheet") throw new FileTypeRefused("This XML brings a style sheet that a browser would run.");
                if (reader.NodeType is XmlNodeType.Element && reader.NamespaceURI is "http://www.w3.org/1999/xhtml" or "http://www.w3.org/2000/svg")
                    throw new FileTypeRefused("This is a page or a drawing that a browser would run.");
            }

            return FileType.Xml;
        }
        catch (XmlException)
        {
            throw new FileTypeRefused("This XML is not well formed, or brings declarations of its own.");
        }
    }

    [GeneratedRegex(@"^[\ufeff\s]*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|script|svg|iframe|object|embed|img|link|style|meta)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RunsInBrowsers();

    [GeneratedRegex(@"\A\ufeff?(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?(?:from|received|return-path|mime-version|message-id|date|subject):", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MailHeader();
}
