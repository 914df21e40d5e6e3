using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Shaping;

/// <summary>The rows of a page in the order in which they are shown: those of the fetched ones that its window holds, turned round where they were read from the end.</summary>
internal readonly ref struct PageRows
{
    private readonly ReadOnlySpan<byte> array;
    private readonly ReadOnlySpan<int> places;
    private readonly int start;
    private readonly bool backward;

    /// <param name="array">The fetched records.</param>
    /// <param name="window">How many are shown.</param>
    /// <param name="backward">Whether they were read from the end.</param>
    /// <param name="places">Room for two numbers per fetched record.</param>
    public PageRows(ReadOnlySpan<byte> array, Window window, bool backward, Span<int> places)
    {
        this.array = array;
        this.places = places;
        this.backward = backward;
        Fetched = places.Length / 2;
        new ArrayItems(array).Places(places);
        var first = Math.Min(Fetched, backward ? window.Last : window.First);
        Count = Math.Min(first, window.Last);
        start = first - Count;
    }

    public int Fetched { get; }

    /// <summary>How many are shown.</summary>
    public int Count { get; }

    /// <summary>A shown record's bytes.</summary>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            var place = 2 * (backward ? Count - 1 - row : start + row);
            return array.Slice(places[place], places[place + 1]);
        }
    }
}
