namespace PartnerCrm.Screening.Lists;

/// <summary>What one version of a list changed against the version before it, by source id.</summary>
public sealed record ListDifference(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed)
{
    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;

    /// <summary>Compares content hashes by source id, as <see cref="ListReading.Hashes"/> gives them.</summary>
    public static ListDifference Between(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) => new(
        Ordered(after.Keys.Where(id => !before.ContainsKey(id))),
        Ordered(after.Where(entry => before.TryGetValue(entry.Key, out var old) && old != entry.Value).Select(entry => entry.Key)),
        Ordered(before.Keys.Where(id => !after.ContainsKey(id))));

    private static string[] Ordered(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
