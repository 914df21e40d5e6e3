using PartnerCrm.Conflicts.Paths;

namespace PartnerCrm.Tests.Conflicts;

/// <summary>Ties that are all there; whoever has more than so many is given as having too many.</summary>
internal sealed class TiesInMemory(IReadOnlyList<Tie> ties, int most = int.MaxValue) : ITies
{
    public Task<(IReadOnlyList<Tie> Ties, IReadOnlyCollection<Guid> Many)> Touching(IReadOnlyCollection<Guid> parties)
    {
        var many = parties.Where(party => ties.Count(tie => tie.Touches(party)) > most).ToHashSet();
        return Task.FromResult<(IReadOnlyList<Tie>, IReadOnlyCollection<Guid>)>(([.. ties.Where(tie => parties.Any(party => !many.Contains(party) && tie.Touches(party)))], many));
    }

    public Task<IReadOnlyList<Tie>> Between(IReadOnlyCollection<Guid> some, IReadOnlyCollection<Guid> others) => Task.FromResult<IReadOnlyList<Tie>>(
        [.. ties.Where(tie => (some.Contains(tie.From) && others.Contains(tie.To)) || (some.Contains(tie.To) && others.Contains(tie.From)))]);
}
