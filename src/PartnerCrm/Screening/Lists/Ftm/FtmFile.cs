using System.Collections;
using System.Text;
using System.Text.Json.Nodes;
using AutoMapper;

namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>
/// The parties of a whole file. The file is gone through once for the places of its entities; each party is then read, joined and mapped when it is asked for, so that a file of
/// a million does not have to fit into memory.
/// </summary>
internal sealed class FtmFile : IReadOnlyList<ListEntry>
{
    // Read, joined and mapped on all cores: so many at a time, and so many of them on one core with the file opened once.
    private const int AtOnce = 1_024, OnOneCore = 64;

    private readonly Dictionary<string, LinePlace> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LinePlace>> about = new(StringComparer.Ordinal);
    private readonly List<string> parties = [];
    private readonly string kind;
    private readonly ListFile file;
    private readonly ListFiles files;
    private readonly IMapper mapper;

    private FtmFile(string kind, ListFile file, ListFiles files, IMapper mapper) => (this.kind, this.file, this.files, this.mapper) = (kind, file, files, mapper);

    public int Count => parties.Count;

    public ListEntry this[int index]
    {
        get
        {
            using var content = file.Open();
            return Entry(content, parties[index]);
        }
    }

    public static ListReading Read(string kind, ListFile file, ListFiles files, IMapper mapper)
    {
        var content = new FtmFile(kind, file, files, mapper);
        var (skipped, unknown) = (new SkipCounter(), new SkipCounter());
        var (repeated, newest) = content.Index(skipped, unknown);
        if (content.Count == 0) throw ListUnreadable.Whole($"{file.Name} holds no person and no organization.");
        using var bytes = file.Open();
        return new()
        {
            ListKind = kind,
            GeneratedAt = newest ?? files.ReceivedAt,
            Checksum = Checksums.Of(bytes),
            Entries = content,
            Repeated = repeated,
            Unknown = unknown.Unknown,
            Skipped = skipped.Skipped,
            Records = content.Records(),
        };
    }

    public IEnumerator<ListEntry> GetEnumerator() => Each(parties, Entry).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private (int Repeated, DateTimeOffset? Newest) Index(SkipCounter skipped, SkipCounter unknown)
    {
        var (repeated, newest) = (0, (DateTimeOffset?)null);
        using var content = file.Open();
        using var again = file.Open();
        foreach (var (place, text) in JsonLines.Read(content, file.Name))
        {
            if (text.Span.Trim(" \t\r"u8).IsEmpty) continue;
            var entity = FtmList.InLine(file.Name, place.Line, () => FtmEntity.Read(text.Span));
            newest = FtmList.Newest(newest, entity);
            if (!places.TryAdd(entity.Id, place))
            {
                if (!JsonNode.DeepEquals(JsonNode.Parse(text.Span), JsonNode.Parse(JsonLines.Again(again, places[entity.Id]))))
                    throw ListUnreadable.InLine(file.Name, place.Line, $"entity {entity.Id} occurs twice with different content.");
                if (FtmSchemata.Kind(entity.Schema) is not null) repeated++;
                continue;
            }

            FtmList.Report(entity, place.Line, unknown);
            if (FtmSchemata.Kind(entity.Schema) is not null) parties.Add(entity.Id);
            else if (FtmSchemata.Speaks(entity).ToList() is [_, ..] ends) ends.ForEach(end => About(end).Add(place));
            else if (!FtmSchemata.IsUsedByOthers(entity.Schema)) skipped.Add($"{entity.Schema}: neither a party nor anything about one", place.Line);
            if (place.Line % 1_000 == 0) files.Progress?.Invoke(place.Line);
        }

        parties.Sort(StringComparer.Ordinal);
        foreach (var party in parties) about.GetValueOrDefault(party)?.TrimExcess();
        foreach (var (end, parts) in about.Where(part => !places.ContainsKey(part.Key))) parts.ForEach(part => skipped.Add("speaks of an entity that is not in the file", part.Line));
        return (repeated, newest);
    }

    private List<LinePlace> About(string party)
    {
        if (about.TryGetValue(party, out var parts)) return parts;
        return about[party] = new(1);
    }

    private ListEntry Entry(Stream content, string id)
    {
        FtmEntity At(LinePlace place) => FtmEntity.Read(JsonLines.Again(content, place));
        var record = FtmRecord.Join(kind, At(places[id]), [.. (about.GetValueOrDefault(id) ?? []).Select(At)], other => places.TryGetValue(other, out var place) ? At(place) : null);
        return ListEntry.Of(mapper.Map<ListedParty>(record));
    }

    private IEnumerable<ListRecord> Records() => Each(places.Keys, (content, id) =>
    {
        var bytes = JsonLines.Again(content, places[id]);
        return new ListRecord(id, FtmEntity.Read(bytes).PointsAt(), Encoding.UTF8.GetString(bytes));
    });

    private IEnumerable<T> Each<T>(IEnumerable<string> ids, Func<Stream, string, T> read) => ids.Chunk(AtOnce).SelectMany(some => some.Chunk(OnOneCore).AsParallel().AsOrdered().SelectMany(few =>
    {
        using var content = file.Open();
        return few.Select(id => read(content, id)).ToArray();
    }).ToArray());
}
