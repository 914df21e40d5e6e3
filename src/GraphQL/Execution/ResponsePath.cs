using System.Collections;

namespace GraphQL.Execution;

/// <summary>Where a value stands in the response; grows at its end, so that siblings share what is before them.</summary>
internal sealed class ResponsePath(ResponsePath? before, object key) : IReadOnlyList<object>
{
    public int Count { get; } = (before?.Count ?? 0) + 1;

    private ResponsePath? Before { get; } = before;

    private object Key { get; } = key;

    public object this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var step = this;
            while (step.Count > index + 1)
                step = step.Before!;
            return step.Key;
        }
    }

    public IEnumerator<object> GetEnumerator() => ((IEnumerable<object>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private object[] ToArray()
    {
        var keys = new object[Count];
        for (var step = this; step is not null; step = step.Before)
            keys[step.Count - 1] = step.Key;
        return keys;
    }
}
