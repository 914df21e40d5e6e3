namespace PartnerCrm.Tests.RandomReads;

/// <summary>Combinations of values, compared by their items.</summary>
internal static class NaiveTuples
{
    public static IEqualityComparer<object?[]> Alike { get; } = EqualityComparer<object?[]>.Create((one, other) => one!.SequenceEqual(other!), items => items.Aggregate(0, HashCode.Combine));

    /// <summary>One from each list, in all ways.</summary>
    public static IEnumerable<object?[]> Of(IEnumerable<IReadOnlyList<object?>> lists) =>
        lists.Aggregate((IEnumerable<object?[]>)[[]], (tuples, list) => tuples.SelectMany(tuple => list.Select(item => (object?[])[.. tuple, item])));
}
