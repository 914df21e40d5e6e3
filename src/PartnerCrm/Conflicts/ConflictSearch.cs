using System.Security.Cryptography;
using System.Text;
using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Profiles;

namespace PartnerCrm.Conflicts;

/// <summary>A search for paths between the candidate's side and the people of a case: what was asked, what was read, what was found and what is not known.</summary>
internal sealed class ConflictSearch
{
    /// <summary>Of one person, more paths than this are not looked for.</summary>
    private const int MostPaths = 5000;

    public required Guid Candidate { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The moment as of whose knowledge it was searched, where that is not now.</summary>
    public required DateTimeOffset? KnownAt { get; init; }

    public required IReadOnlyList<Guid> People { get; init; }

    public required IReadOnlySet<Guid> House { get; init; }

    public required Neighbourhood Read { get; init; }

    public required PolicyInForce Policy { get; init; }

    /// <summary>The declarations that were read, with when they were filed.</summary>
    public required IReadOnlyDictionary<Guid, DateTimeOffset> Declarations { get; init; }

    /// <summary>The currencies of declared amounts.</summary>
    public required IReadOnlyList<string> Currencies { get; init; }

    /// <summary>People who filed no declaration for the case.</summary>
    public required IReadOnlyList<Guid> Undeclared { get; init; }

    /// <summary>Companies on the candidate's side whose owners are not known in full.</summary>
    public required IReadOnlyList<Guid> UnknownOwners { get; init; }

    /// <summary>The candidate's side as it stood on the day.</summary>
    public CandidateSide Side { get; private set; } = null!;

    public IReadOnlyList<TiePath> Paths { get; private set; } = [];

    /// <summary>Whether there are more paths than were looked for.</summary>
    public bool HasMorePaths { get; private set; }

    public (WouldChange What, Guid Party, Tie? Tie)? WouldChange { get; private set; }

    public int Depth => Math.Min(Policy.Rules.Whole(PolicyNumber.PathSteps), Neighbourhood.Depth);

    /// <summary>One hash over all paths in their order.</summary>
    public string PathsDigest => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', Paths.Select(path => path.Key)))));

    public void Follow()
    {
        var holding = Read.Ties.Where(tie => tie.HoldsOn(Day)).ToList();
        Side = new CandidateSide(Candidate, holding, House);
        Paths = Between(Side, holding);
        if (Paths.Count == 0) WouldChange = NearestFact();
    }

    public PathGrade GradeOf(TiePath path) => path.Grade(
        Policy.Rules.Value(PolicyNumber.OwnershipNotable), Policy.Rules.Value(PolicyNumber.OwnershipControl), Policy.Rules.Value(PolicyNumber.SignificantInterest));

    private TiePath[] Between(CandidateSide side, IReadOnlyList<Tie> ties)
    {
        var search = new PathSearch(side, ties, Depth, House, MostPaths);
        TiePath[] found =
            [.. People.SelectMany(search.From).OrderBy(path => path.Steps.Count).ThenByDescending(path => path.OwnershipPercent ?? -1).ThenBy(path => path.Key, StringComparer.Ordinal)];
        HasMorePaths |= search.FoundTooMany;
        return found;
    }

    private (WouldChange What, Guid Party, Tie? Tie) NearestFact()
    {
        var almost = Between(new CandidateSide(Candidate, Read.Ties, House), Read.Ties)
            .SelectMany(path => path.Steps.Select(step => (path.Person, step.Tie))).FirstOrDefault(step => !step.Tie.HoldsOn(Day));
        if (almost.Tie is { } tie) return (Conflicts.WouldChange.TieOutsideItsPeriod, almost.Person, tie);
        if (UnknownOwners is [var company, ..]) return (Conflicts.WouldChange.UnknownOwner, company, null);
        return Undeclared is [var person, ..] ? (Conflicts.WouldChange.MissingDeclaration, person, null) : (Conflicts.WouldChange.UnrecordedTie, Candidate, null);
    }
}
