using System.Text;
using System.Text.Json;
using AutoMapper;

namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>A file that says which entities were added, modified and deleted. It is joined with the entities that are there, so that a new address changes the party it belongs to.</summary>
internal sealed class FtmDelta
{
    private const int MostOperations = 500_000;

    private readonly Dictionary<string, FtmEntity?> after = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (bool Added, int Line)> asked = new(StringComparer.Ordinal);

    private IReadOnlyList<SkippedRows> skipped = [];

    private FtmDelta()
    {
    }

    public static ListReading Read(string kind, ListFile file, ListFiles files, IMapper mapper)
    {
        var delta = new FtmDelta();
        var unknown = new SkipCounter();
        DateTimeOffset? newest = null;
        using (var content = file.Open())
        {
            foreach (var (place, text) in JsonLines.Read(content, file.Name))
            {
                if (text.Span.Trim(" \t\r"u8).IsEmpty) continue;
                if (delta.Take(file.Name, place.Line, text) is not { } entity) continue;
                FtmList.Report(entity, place.Line, unknown);
                newest = FtmList.Newest(newest, entity);
            }
        }

        using var bytes = file.Open();
        return new()
        {
            ListKind = kind,
            GeneratedAt = newest ?? DateTimeOffset.MinValue,
            Checksum = Checksums.Of(bytes),
            Entries = [],
            Repeated = 0,
            Unknown = unknown.Unknown,
            Delta = new(delta.asked.Count, known => delta.Join(kind, known, mapper), () => delta.skipped),
        };
    }

    // The last word on an entity counts; a deletion carries nothing but the id.
    private FtmEntity? Take(string file, int line, ReadOnlyMemory<byte> text) => FtmList.InLine(file, line, () =>
    {
        using var row = JsonDocument.Parse(text);
        var operation = row.RootElement.ValueKind is JsonValueKind.Object && row.RootElement.TryGetProperty("op", out var op) && op.ValueKind is JsonValueKind.String ? op.GetString() : null;
        if (operation is not ("ADD" or "MOD" or "DEL") || !row.RootElement.TryGetProperty("entity", out var entity) || entity.ValueKind is not JsonValueKind.Object)
            throw new JsonException("a line of a delta is an object with op ADD, MOD or DEL and its entity.");
        var json = entity.GetRawText();
        var read = operation is "DEL" ? null : FtmEntity.Read(Encoding.UTF8.GetBytes(json));
        var id = read?.Id ?? (entity.TryGetProperty("id", out var key) && key.ValueKind is JsonValueKind.String ? key.GetString() : null) ?? throw new JsonException("It has no id.");
        asked[id] = (operation is "ADD", line);
        after[id] = read;
        texts[id] = json;
        if (asked.Count > MostOperations) throw new JsonException($"a delta of more than {MostOperations:N0} changes; import the whole list.");
        return read;
    });

    private async Task<DeltaOutcome> Join(string kind, KnownRecords known, IMapper mapper)
    {
        var left = new SkipCounter();
        var graph = new FtmGraph(known, after);
        var before = await graph.Load(asked.Keys);
        foreach (var (id, (_, line)) in asked)
        {
            if (after[id] is null && !before.ContainsKey(id)) left.Add("DEL of an entity that is not on the list", line);
        }

        skipped = left.Skipped;

        // Whoever changed, whom a changed entity speaks of or spoke of, who points at it, and who is tied to a party with another name.
        var users = await graph.PointingAt(asked.Keys);
        var touched = asked.Keys.Concat(before.Values.Concat(after.Values.OfType<FtmEntity>()).SelectMany(FtmSchemata.Speaks))
            .Concat(users.Where(user => FtmSchemata.Kind(user.Schema) is not null).Select(user => user.Id))
            .Concat(users.SelectMany(FtmSchemata.Speaks)).ToHashSet(StringComparer.Ordinal);
        await graph.Load(touched);
        var about = (await graph.PointingAt(touched)).Where(entity => FtmSchemata.Speaks(entity).Any()).ToList();
        await graph.Load([.. about.SelectMany(entity => entity.PointsAt()), .. touched.Select(graph.Find).OfType<FtmEntity>().SelectMany(entity => entity.All("addressEntity"))]);

        var byParty = about.SelectMany(entity => FtmSchemata.Speaks(entity).Select(party => (party, entity))).ToLookup(pair => pair.party, pair => pair.entity, StringComparer.Ordinal);
        var (entries, gone) = (new List<ListEntry>(), new List<string>());
        foreach (var id in touched.Order(StringComparer.Ordinal))
        {
            if (graph.Find(id) is { } party && FtmSchemata.Kind(party.Schema) is not null)
                entries.Add(ListEntry.Of(mapper.Map<ListedParty>(FtmRecord.Join(kind, party, [.. byParty[id]], graph.Find))));
            else gone.Add(id);
        }

        return new(
            entries, gone, [.. after.Where(entity => entity.Value is not null).Select(entity => new ListRecord(entity.Key, entity.Value!.PointsAt(), texts[entity.Key]))],
            [.. after.Where(entity => entity.Value is null).Select(entity => entity.Key)]);
    }
}
