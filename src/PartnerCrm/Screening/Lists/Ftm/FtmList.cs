using System.Text.Json;
using AutoMapper;

namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>Reads OpenSanctions data as FollowTheMoney JSON lines: a whole dataset, or a delta of one.</summary>
internal static class FtmList
{
    public const string Kind = "opensanctions";

    public static ListReading Read(string kind, ListFiles files, IMapper mapper)
    {
        var file = files.One("entities.ftm.json, or a delta of it");
        return IsDelta(file) ? FtmDelta.Read(kind, file, files, mapper) : FtmFile.Read(kind, file, files, mapper);
    }

    /// <summary>When the newest entity was seen, which is when the dataset was made.</summary>
    public static DateTimeOffset? Newest(DateTimeOffset? known, FtmEntity entity) =>
        DateTimeOffset.TryParse(entity.LastSeen ?? entity.LastChange, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var seen)
            && (known is null || seen > known) ? seen : known;

    public static T InLine<T>(string file, int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException broken)
        {
            throw ListUnreadable.InLine(file, line, $"this is no FollowTheMoney entity: {broken.Message}", broken);
        }
    }

    /// <summary>Reports what the reader does not know of an entity.</summary>
    public static void Report(FtmEntity entity, int line, SkipCounter unknown)
    {
        foreach (var other in entity.Others.Keys) unknown.Add($"{entity.Schema}/{other}", line);
        if (FtmSchemata.Kind(entity.Schema) is null) return;
        foreach (var property in entity.Properties.Keys.Where(property => !FtmSanctions.Mapped.Contains(property) && !FtmSanctions.KeptByName.Contains(property)))
            unknown.Add($"{entity.Schema}/properties/{property}, kept by its name", line);
    }

    private static bool IsDelta(ListFile file)
    {
        using var content = file.Open();
        foreach (var (place, text) in JsonLines.Read(content, file.Name))
        {
            if (text.Span.Trim(" \t\r"u8).IsEmpty) continue;
            return InLine(file.Name, place.Line, () =>
            {
                using var first = JsonDocument.Parse(text);
                return first.RootElement.ValueKind is JsonValueKind.Object && first.RootElement.TryGetProperty("op", out _);
            });
        }

        throw ListUnreadable.Whole($"{file.Name} is empty.");
    }
}
