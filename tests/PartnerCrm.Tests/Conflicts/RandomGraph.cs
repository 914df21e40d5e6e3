using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Tests.Conflicts;

/// <summary>A small graph of dated ties, the same for the same seed.</summary>
internal sealed class RandomGraph
{
    public RandomGraph(int seed)
    {
#pragma warning disable CA5394 // made-up data, nothing secret
        var random = new Random(seed);
        Parties = [.. Enumerable.Range(0, random.Next(3, 13)).Select(number => Id(seed, number))];
        Ties = [.. Enumerable.Range(0, random.Next(2, 22)).Select(number =>
        {
            var from = random.Next(Parties.Count);
            var to = (from + random.Next(1, Parties.Count)) % Parties.Count;
            var owns = random.Next(3) == 0;
            var kind = owns ? LinkKind.Owns : Others[random.Next(Others.Length)];
            return new Tie(Id(seed, 1000 + number), Parties[from], Parties[to], owns, owns && random.Next(5) > 0 ? random.Next(1, 101) : null, Day(random), Day(random, 400)) { Link = kind };
        })];
        Candidate = Parties[0];
        People = [.. Parties.Skip(1).Take(random.Next(1, 4))];
        NotThrough = random.Next(3) == 0 ? [Parties[random.Next(Parties.Count)]] : [];
        OnDay = Start.AddDays(random.Next(600));
#pragma warning restore CA5394
    }

    private static LinkKind[] Others { get; } = [LinkKind.Employs, LinkKind.Funds, LinkKind.BoardMember, LinkKind.Controls, LinkKind.MemberOf, LinkKind.PartnerOf];

    private static DateOnly Start { get; } = new(2025, 1, 1);

    public IReadOnlyList<Guid> Parties { get; }

    public IReadOnlyList<Tie> Ties { get; }

    public Guid Candidate { get; }

    public IReadOnlyList<Guid> People { get; }

    public HashSet<Guid> NotThrough { get; }

    public DateOnly OnDay { get; }

    private static Guid Id(int seed, int number) => new(seed, (short)number, 0, 0, 0, 0, 0, 0, 0, 0, 1);

#pragma warning disable CA5394 // made-up data, nothing secret
    private static DateOnly? Day(Random random, int later = 0) => random.Next(3) == 0 ? null : Start.AddDays(later + random.Next(500));
#pragma warning restore CA5394
}
