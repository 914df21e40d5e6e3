using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PartnerCrm.Files;

/// <summary>Documents that are archives: those of Office and OpenDocument, without macros, and no larger unpacked than a document is.</summary>
internal static class ZipDocument
{
    private const int MaxEntries = 10_000;
    private const long MaxUnpacked = 512L * 1_048_576, Harmless = 10L * 1_048_576, MaxRatio = 100, MaxDirectory = 1_048_576;
    private const int TrailSize = 22 + ushort.MaxValue;

    private static readonly (string Part, FileType Type)[] Office =
        [("word/document.xml", FileType.Docx), ("xl/workbook.xml", FileType.Xlsx), ("ppt/presentation.xml", FileType.Pptx)];

    private static readonly FileType[] OpenDocuments = [FileType.Odt, FileType.Ods, FileType.Odp];

    /// <summary>The document's type; null for any other archive.</summary>
    /// <exception cref="FileTypeRefused">It is broken, too large unpacked, or carries programs.</exception>
    public static FileType? Of(Stream content)
    {
        if (!IsHidden(content)) throw new FileTypeRefused("This archive is cut off, or something follows its end.");
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MaxEntries) throw new FileTypeRefused($"This archive has more than {MaxEntries} parts.");
            var unpacked = archive.Entries.Aggregate(0L, (sum, entry) => entry.Length > MaxUnpacked - sum ? MaxUnpacked + 1 : sum + entry.Length);
            if (unpacked > MaxUnpacked || (unpacked > Harmless && unpacked > content.Length * MaxRatio)) throw new FileTypeRefused("This archive would be far larger unpacked than a document is.");
            if (archive.Entries.GroupBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Any(group => group.Count() > 1))
                throw new FileTypeRefused("This archive holds two parts of the same name.");
            return Type(archive);
        }
        catch (InvalidDataException)
        {
            throw new FileTypeRefused("This archive is broken.");
        }
    }

    /// <summary>Whether an archive ends exactly where the content does.</summary>
    public static bool IsHidden(Stream content)
    {
        var trail = new byte[(int)Math.Min(TrailSize, content.Length)];
        content.Position = content.Length - trail.Length;
        content.ReadExactly(trail);
        for (var at = trail.Length - 22; at >= 0; at--)
            if (trail.AsSpan(at).StartsWith("PK\u0005\u0006"u8) && at + 22 + BinaryPrimitives.ReadUInt16LittleEndian(trail.AsSpan(at + 20)) == trail.Length) return true;
        return false;
    }

    private static FileType? Type(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is { } directory)
        {
            var type = Office.FirstOrDefault(known => archive.GetEntry(known.Part) is not null).Type;
            return type is not null && (Text(directory).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || archive.Entries.Any(IsProgram))
                ? throw new FileTypeRefused("This document carries macros or embedded programs; save it without them.") : type;
        }

        if (archive.Entries.Count == 0 || archive.Entries[0] is not { FullName: "mimetype", Length: < 200 } mimetype) return null;
        var said = Text(mimetype).Trim();
        var open = OpenDocuments.FirstOrDefault(type => type.MediaType == said);
        return open is not null && archive.Entries.Any(IsProgram) ? throw new FileTypeRefused("This document carries macros or embedded programs; save it without them.") : open;
    }

    private static bool IsProgram(ZipArchiveEntry entry) =>
        entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("activeX/", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
        || Path.GetExtension(entry.Name).ToLowerInvariant() is ".exe" or ".dll" or ".js" or ".vbs" or ".jar" or ".class" or ".hta" or ".scr" or ".ps1" or ".bat" or ".cmd";

    // What is declared may be a lie, so that reading ends by itself.
    private static string Text(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[(int)Math.Min(MaxDirectory, Math.Max(entry.Length, 1))];
        return Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }
}
