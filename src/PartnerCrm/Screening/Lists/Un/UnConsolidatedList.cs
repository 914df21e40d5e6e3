using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using AutoMapper;

namespace PartnerCrm.Screening.Lists.Un;

/// <summary>Reads the United Nations Security Council Consolidated List (XML), one entry at a time.</summary>
internal static class UnConsolidatedList
{
    public const string Kind = "un-consolidated";

    private const string Again = ListUnreadable.Again;

    // Thirty times the present list: room to grow, and an end to a file made to exhaust memory.
    private const long LargestFile = 64_000_000;

    public static ListReading Read(ListFiles files, IMapper mapper)
    {
        using var file = files.One("the Consolidated List as XML").Open();
        using var sha = SHA256.Create();
        using var hashed = new CryptoStream(file, sha, CryptoStreamMode.Read, leaveOpen: true);
        var unknown = new UnknownElements();
        var entries = new EntriesById();
        DateTimeOffset generated;
        using var reader = XmlReader.Create(hashed, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestFile,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        });
        try
        {
            generated = Root(reader, unknown);
            foreach (var (element, path) in Elements(reader, unknown))
                entries.Add(Party(element, path, unknown, mapper), what => ListUnreadable.At(element, what, Again));
        }
        catch (XmlException broken)
        {
            // A forbidden DTD or an empty file is reported without a line; the reader still knows where it stands.
            var (line, position) = broken.LineNumber > 0 || reader is not IXmlLineInfo here
                ? (broken.LineNumber, broken.LinePosition)
                : (Math.Max(1, here.LineNumber), Math.Max(1, here.LinePosition));
            throw ListUnreadable.At(line, position, $"The file is not well-formed XML of at most {LargestFile / 1_000_000} million characters, or declares a DTD: {broken.Message}", Again, broken);
        }

        hashed.CopyTo(Stream.Null);
        return new()
        {
            ListKind = Kind,
            GeneratedAt = generated,
            Checksum = Convert.ToHexStringLower(sha.Hash!),
            Entries = entries.Ordered(),
            Repeated = entries.Repeated,
            Unknown = unknown.All,
        };
    }

    private static DateTimeOffset Root(XmlReader reader, UnknownElements unknown)
    {
        var place = (IXmlLineInfo)reader;
        if (reader.MoveToContent() != XmlNodeType.Element || reader.Name != "CONSOLIDATED_LIST")
        {
            throw ListUnreadable.At(place, $"The root element is <{reader.Name}>, not <CONSOLIDATED_LIST>.", "Give the UN Consolidated List as XML.");
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.Name is not "dateGenerated" && reader.Prefix is not ("xmlns" or "xsi")) unknown.Add($"CONSOLIDATED_LIST/@{reader.Name}", place);
        }

        reader.MoveToElement();
        return DateTimeOffset.TryParse(reader.GetAttribute("dateGenerated"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : throw ListUnreadable.At(place, "The list does not say when it was made (dateGenerated).", Again);
    }

    private static IEnumerable<(XElement Entry, string Path)> Elements(XmlReader reader, UnknownElements unknown)
    {
        string? section = null;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.Depth == 1 && reader.Name is "INDIVIDUALS" or "ENTITIES")
            {
                section = reader.Name;
                reader.Read();
            }
            else if (reader.Depth == 2 && (section, reader.Name) is ("INDIVIDUALS", "INDIVIDUAL") or ("ENTITIES", "ENTITY"))
            {
                using var entry = reader.ReadSubtree();
                yield return (XElement.Load(entry, LoadOptions.SetLineInfo), reader.Name);
                // The subtree leaves the reader on the end of the entry, or on an empty entry itself.
                entry.Close();
                reader.Read();
            }
            else
            {
                unknown.Add($"CONSOLIDATED_LIST/{(reader.Depth > 1 ? section + "/" : "")}{reader.Name}", (IXmlLineInfo)reader);
                reader.Skip();
            }
        }
    }

    private static ListedParty Party(XElement element, string path, UnknownElements unknown, IMapper mapper)
    {
        var entry = new UnElement(element, path, unknown);
        if (entry.Text("DATAID").Length == 0 || entry.Text("FIRST_NAME").Length == 0)
        {
            throw ListUnreadable.At(element, $"An <{path}> has no DATAID or no FIRST_NAME.", Again);
        }

        var party = path == "INDIVIDUAL" ? mapper.Map<ListedParty>(UnReader.Individual(entry)) : mapper.Map<ListedParty>(UnReader.Entity(entry));
        entry.ReportUnread();
        return party;
    }
}
