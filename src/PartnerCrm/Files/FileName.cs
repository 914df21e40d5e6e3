using System.Globalization;
using System.Text;

namespace PartnerCrm.Files;

/// <summary>Makes of whatever a sender calls a file a name that is harmless on every machine it is saved on.</summary>
internal static class FileName
{
    private const int MaxBytes = 180;
    private const string Reserved = "<>:\"|?*";

    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>The last part of the path, without what would hide its ending, leave its folder or name a device. It may be empty.</summary>
    public static string Clean(string? said)
    {
        var text = said ?? string.Empty;
        var name = text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
        var letters = new StringBuilder(name.Length);
        foreach (var rune in (IsWhole(name) ? name.Normalize(NormalizationForm.FormC) : name).EnumerateRunes())
        {
            // Marks of direction could make an ending look like another one.
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) continue;
            if (rune.IsAscii && Reserved.Contains((char)rune.Value)) letters.Append('_');
            else if (Rune.IsWhiteSpace(rune)) letters.Append(' ');
            else letters.Append(rune);
        }

        var clean = letters.Replace("\ufffd", string.Empty).ToString().Trim(' ', '.');
        if (Devices.Contains(clean.Split('.')[0])) clean = "_" + clean;
        return Shorten(clean);
    }

    /// <summary>The clean name, with the type's own ending where it has none.</summary>
    public static string For(string clean, FileType type) => clean.Length == 0 ? "file" + type.Endings[0] : Path.HasExtension(clean) ? clean : clean + type.Endings[0];

    private static bool IsWhole(string name)
    {
        for (var place = 0; place < name.Length; place++)
            if (char.IsSurrogate(name[place]) && (place + 1 >= name.Length || !char.IsSurrogatePair(name, place++))) return false;
        return true;
    }

    // The ending stays; a letter is not cut in two.
    private static string Shorten(string name)
    {
        var ending = Path.GetExtension(name) is { Length: <= 10 } said ? said : string.Empty;
        var stem = name[..^ending.Length];
        while (Encoding.UTF8.GetByteCount(stem) > MaxBytes)
        {
            var cut = StringInfo.GetTextElementEnumerator(stem);
            var last = 0;
            while (cut.MoveNext()) last = cut.ElementIndex;
            stem = stem[..last];
        }

        return stem.TrimEnd(' ', '.') + ending;
    }
}
