using System.Security.Cryptography;
using System.Text;
using PartnerCrm.Conflicts.Paths;

namespace PartnerCrm.Conflicts;

/// <summary>A search for paths between the candidate and the people of a case: what was asked, what was read, what was found and what is not known.</summary>
internal sealed class ConflictSearch
{
    public required Guid Candidate { get; init; }

    public required DateOnly Day { get; init; }

    public required IReadOnlyList<Guid> People { get; init; }

    public required IReadOnlySet<Guid> House { get; init; }

    public required Neighbourhood Read { get; init; }

    public required IReadOnlyList<Guid> Declarations { get; init; }

    /// <summary>People who filed no declaration for the case.</summary>
    public required IReadOnlyList<Guid> Undeclared { get; init; }

    /// <summary>Companies on the candidate's side whose owners are not known in full.</summary>
    public required IReadOnlyList<Guid> UnknownOwners { get; init; }

    public IReadOnlyList<TiePath> Paths { get; private set; } = [];

    public (WouldChange What, Guid Party, Guid? Link)? WouldChange { get; private set; }

    /// <summary>One hash over all paths in their order.</summary>
    public string PathsDigest => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', Paths.Select(path => path.Key)))));

    public void Follow()
    {
        Paths = Between(Read.Ties.Where(tie => tie.HoldsOn(Day)));
        if (Paths.Count == 0) WouldChange = NearestFact();
    }

    private TiePath[] Between(IEnumerable<Tie> ties)
    {
        var search = new PathSearch(Candidate, ties, Neighbourhood.Depth, House);
        return [.. People.SelectMany(search.From).OrderBy(path => path.Steps.Count).ThenByDescending(path => path.OwnershipPercent ?? -1).ThenBy(path => path.Key, StringComparer.Ordinal)];
    }

    private (WouldChange What, Guid Party, Guid? Link) NearestFact()
    {
        var almost = Between(Read.Ties).SelectMany(path => path.Steps.Select(step => (path.Person, step.Tie))).FirstOrDefault(step => !step.Tie.HoldsOn(Day));
        if (almost.Tie is { } tie) return (Conflicts.WouldChange.TieOutsideItsPeriod, almost.Person, tie.IsDeclared ? null : tie.Id);
        if (UnknownOwners is [var company, ..]) return (Conflicts.WouldChange.UnknownOwner, company, null);
        return Undeclared is [var person, ..] ? (Conflicts.WouldChange.MissingDeclaration, person, null) : (Conflicts.WouldChange.UnrecordedTie, Candidate, null);
    }
}
