using System.Text;

namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>The part of the version in force that a delta touches, as it stands after the delta. Only what is asked for is loaded.</summary>
internal sealed class FtmGraph(KnownRecords known, IReadOnlyDictionary<string, FtmEntity?> after)
{
    private readonly Dictionary<string, FtmEntity?> loaded = new(StringComparer.Ordinal);

    /// <summary>An entity that was loaded, as it stands after the delta; null where there is none.</summary>
    public FtmEntity? Find(string id) => after.TryGetValue(id, out var changed) ? changed : loaded.GetValueOrDefault(id);

    /// <summary>Loads entities as they stood before the delta.</summary>
    public async Task<IReadOnlyDictionary<string, FtmEntity>> Load(IEnumerable<string> ids)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToList();
        var missing = wanted.Where(id => !loaded.ContainsKey(id)).ToList();
        foreach (var id in missing) loaded[id] = null;
        if (missing.Count > 0) foreach (var record in await known.Of(missing)) loaded[record.SourceId] = Read(record);
        return wanted.Where(id => loaded[id] is not null).ToDictionary(id => id, id => loaded[id]!, StringComparer.Ordinal);
    }

    /// <summary>The entities that point at one of these after the delta.</summary>
    public async Task<IReadOnlyList<FtmEntity>> PointingAt(IReadOnlyCollection<string> ids)
    {
        foreach (var record in await known.PointingAt(ids)) loaded[record.SourceId] = Read(record);
        var set = ids.ToHashSet(StringComparer.Ordinal);
        return [.. loaded.Keys.Concat(after.Keys).Distinct(StringComparer.Ordinal).Select(Find).OfType<FtmEntity>().Where(entity => entity.PointsAt().Any(set.Contains))];
    }

    private static FtmEntity Read(ListRecord record) => FtmEntity.Read(Encoding.UTF8.GetBytes(record.Data));
}
