using PartnerCrm.Conflicts.Paths;

namespace PartnerCrm.Tests.Conflicts;

/// <summary>Ties that are all there; whoever has more than so many in one direction is given as having too many.</summary>
internal sealed class TiesInMemory(IReadOnlyList<Tie> ties) : ITies
{
    public Task<(IReadOnlyList<Tie> Ties, IReadOnlyCollection<Guid> Many)> Touching(IReadOnlyCollection<Guid> parties, int most)
    {
        var many = parties.Where(party => ties.Count(tie => tie.From == party) > most || ties.Count(tie => tie.To == party) > most).ToHashSet();
        return Task.FromResult<(IReadOnlyList<Tie>, IReadOnlyCollection<Guid>)>(([.. ties.Where(tie => parties.Any(party => !many.Contains(party) && tie.Touches(party)))], many));
    }

    public Task<IReadOnlyList<Tie>> Between(IReadOnlyCollection<Guid> some, IReadOnlyCollection<Guid> others) => Task.FromResult<IReadOnlyList<Tie>>(
        [.. ties.Where(tie => (some.Contains(tie.From) && others.Contains(tie.To)) || (some.Contains(tie.To) && others.Contains(tie.From)))]);

    public Task<IReadOnlyList<Tie>> Common(IReadOnlyCollection<Guid> some, IReadOnlyCollection<Guid> others)
    {
        bool Tied(Guid party, Guid to) => ties.Any(tie => tie.Touches(party) && tie.OtherEnd(party) == to);
        var common = ties.SelectMany(tie => new[] { tie.From, tie.To }).Distinct().Where(party => some.Any(one => Tied(one, party) && others.Any(other => other != one && Tied(other, party)))).ToHashSet();
        return Task.FromResult<IReadOnlyList<Tie>>([.. ties.Where(tie => new[] { tie.From, tie.To }.Any(end => common.Contains(end) && (some.Contains(tie.OtherEnd(end)) || others.Contains(tie.OtherEnd(end)))))]);
    }
}
