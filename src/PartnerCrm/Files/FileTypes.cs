namespace PartnerCrm.Files;

/// <summary>Finds out what content is, by the content; what the sender says of it counts for nothing but its name's ending, which must agree.</summary>
internal static class FileTypes
{
    private const int HeadSize = 4096;

    private static readonly (byte[] Magic, FileType Type)[] Magics =
    [
        ("%PDF-"u8.ToArray(), FileType.Pdf),
        ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], FileType.Png),
        ([0xff, 0xd8, 0xff], FileType.Jpeg),
        ([0x49, 0x49, 0x2a, 0x00], FileType.Tiff),
        ([0x4d, 0x4d, 0x00, 0x2a], FileType.Tiff),
    ];

    /// <exception cref="FileTypeRefused">It is of no type that is kept, or its name says another one.</exception>
    public static FileType Of(Stream content, string name)
    {
        var head = new byte[(int)Math.Min(HeadSize, content.Length)];
        content.Position = 0;
        content.ReadExactly(head);
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var type = ByMagic(head) ?? (IsZip(head) ? ZipDocument.Of(content) : TextDocument.Of(content, ending))
            ?? throw new FileTypeRefused("What this file holds is not known to be harmless.");
        if (!IsZip(head) && ZipDocument.IsHidden(content)) throw new FileTypeRefused("This file holds an archive behind its own content.");
        return ending.Length == 0 || type.Endings.Contains(ending) ? type
            : throw new FileTypeRefused($"The name ends in {ending}, but the content is {type.MediaType}; give it the ending {type.Endings[0]} if that is what you mean to send.");
    }

    private static FileType? ByMagic(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, type) in Magics)
            if (head.StartsWith(magic)) return type;
        return head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) ? FileType.WebP : null;
    }

    private static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);
}
