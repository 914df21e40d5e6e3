using System.Runtime.CompilerServices;

namespace GraphQL.Validation.Rules.Merging;

/// <summary>
/// Unordered pairs that were compared, and whether only as parts of objects that never meet; a comparison of meeting ones is the
/// stricter and covers both.
/// </summary>
internal sealed class PairSet
{
    private readonly Dictionary<(object, object), bool> _pairs = new(new Unordered());

    /// <summary>Adds the pair; false when it was already there, compared as strictly as now.</summary>
    public bool Add(object one, object other, bool exclusive)
    {
        if (_pairs.TryGetValue((one, other), out var was) && (exclusive || !was))
            return false;
        _pairs[(one, other)] = exclusive;
        return true;
    }

    private sealed class Unordered : IEqualityComparer<(object, object)>
    {
        public bool Equals((object, object) x, (object, object) y) =>
            (ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2))
            || (ReferenceEquals(x.Item1, y.Item2) && ReferenceEquals(x.Item2, y.Item1));

        public int GetHashCode((object, object) pair) => RuntimeHelpers.GetHashCode(pair.Item1) ^ RuntimeHelpers.GetHashCode(pair.Item2);
    }
}
