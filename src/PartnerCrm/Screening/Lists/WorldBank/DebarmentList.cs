using System.Text.Json;
using AutoMapper;

namespace PartnerCrm.Screening.Lists.WorldBank;

/// <summary>Reads the World Bank's list of debarred firms and individuals, as its public interface answers: an object that holds a list of rows.</summary>
internal static class DebarmentList
{
    public const string Kind = "world-bank-debarments";

    /// <summary>Fifty times the present list.</summary>
    private const int LargestFile = 64 << 20;

    public static ListReading Read(ListFiles files, IMapper mapper)
    {
        var file = files.One("the World Bank's debarments as JSON");
        var bytes = Bytes(file);
        var (entries, unknown, row) = (new EntriesById(), new SkipCounter(), 0);
        foreach (var element in Rows(file.Name, bytes))
        {
            row++;
            var record = Record(file.Name, row, element);
            foreach (var other in record.Others.Keys) unknown.Add($"row/{other}, kept by its name", row);
            entries.Add(mapper.Map<ListedParty>(record), what => ListUnreadable.Whole($"{file.Name}, row {row}: {what}"));
        }

        if (row == 0) throw ListUnreadable.Whole($"{file.Name} debars nobody.");
        files.Progress?.Invoke(row);
        return new()
        {
            ListKind = Kind,
            GeneratedAt = files.ReceivedAt,
            Checksum = Checksums.Of(new MemoryStream(bytes)),
            Entries = entries.Ordered(),
            Repeated = entries.Repeated,
            Unknown = unknown.Unknown,
        };
    }

    private static byte[] Bytes(ListFile file)
    {
        using var content = file.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LargestFile) throw ListUnreadable.Whole($"{file.Name} is larger than {LargestFile >> 20} MB.");
        }

        return bytes.ToArray();
    }

    private static DebarmentRecord Record(string file, int row, JsonElement element)
    {
        try
        {
            var record = element.Deserialize<DebarmentRecord>()!;
            return record is { SuppId.Length: > 0, SuppName.Length: > 0 } ? record : throw new JsonException("It has no SUPP_ID or no SUPP_NAME.");
        }
        catch (JsonException broken)
        {
            throw ListUnreadable.Whole($"{file}, row {row}: {broken.Message}", inner: broken);
        }
    }

    // The rows stand in response.ZPROCSUPP; a saved file may hold only that object, or only the rows.
    private static JsonElement.ArrayEnumerator Rows(string file, byte[] bytes)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            root = document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw ListUnreadable.InLine(file, (int)(broken.LineNumber ?? 0) + 1, $"this is no JSON: {broken.Message}", broken);
        }

        foreach (var member in new[] { "response", "ZPROCSUPP" })
            if (root.ValueKind is JsonValueKind.Object && root.TryGetProperty(member, out var inner)) root = inner;
        return root.ValueKind is JsonValueKind.Array && root.EnumerateArray().All(row => row.ValueKind is JsonValueKind.Object)
            ? root.EnumerateArray() : throw ListUnreadable.Whole($"{file} has no list of rows in response.ZPROCSUPP.", "Give the World Bank's list of debarred firms as JSON.");
    }
}
