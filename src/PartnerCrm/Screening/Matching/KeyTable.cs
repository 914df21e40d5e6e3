using System.Numerics;

namespace PartnerCrm.Screening.Matching;

/// <summary>Numbers filed under keys, in two arrays. Keys are not kept: those that fall into one place share their numbers, and whoever asks looks at what he gets.</summary>
internal sealed class KeyTable
{
    private readonly int[] starts;
    private readonly int[] numbers;
    private readonly uint mask;

    private KeyTable(List<(uint Key, int Number)> entries)
    {
        mask = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count)) - 1;
        starts = new int[mask + 2];
        foreach (var (key, _) in entries) starts[(key & mask) + 1]++;
        for (var place = 1; place < starts.Length; place++) starts[place] += starts[place - 1];
        numbers = new int[entries.Count];
        var filled = starts.AsSpan(0, starts.Length - 1).ToArray();
        foreach (var (key, number) in entries) numbers[filled[key & mask]++] = number;
    }

    /// <summary>The numbers under a key and those that happen to share its place, in the order in which they were filed.</summary>
    public ReadOnlySpan<int> Of(uint key) => numbers.AsSpan(starts[key & mask], starts[(key & mask) + 1] - starts[key & mask]);

    /// <summary>Bytes that it holds.</summary>
    public long Size => 4L * (starts.Length + numbers.Length);

    public sealed class Builder
    {
        private readonly List<(uint Key, int Number)> entries = [];

        public void Add(uint key, int number) => entries.Add((key, number));

        public KeyTable Build() => new(entries);
    }
}
