namespace Benchmarks.Names;

/// <summary>Draws that fall as life's do: few things often, most things rarely. The same seed draws the same.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random random = new(seed);

    public int Below(int count) => random.Next(count);

    public bool Once(double chance) => random.NextDouble() < chance;

    /// <summary>One of these, each about as often as its rank is low: the second half as often as the first.</summary>
    public T Ranked<T>(IReadOnlyList<T> from) => from[Rank(from.Count)];

    /// <summary>A rank from 0, by Zipf's law.</summary>
    public int Rank(int count) => Math.Min(count - 1, (int)Math.Exp(random.NextDouble() * Math.Log(count + 1)) - 1);

    public T Any<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
