using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts.Paths;

/// <summary>What a party is to the candidate, so that paths to it count as paths to the candidate.</summary>
public enum SideRole
{
    /// <summary>The candidate itself.</summary>
    Candidate,

    /// <summary>It owns or controls the candidate, directly or through others.</summary>
    Owner,

    /// <summary>It sits on the candidate's board.</summary>
    BoardMember,

    /// <summary>It gives the candidate funds.</summary>
    Funder,
}

/// <summary>The candidate and those who stand for it: whoever owns or controls it, up to four levels up, its board and its funders.</summary>
public sealed class CandidateSide
{
    private const int OwnerLevels = 4;
    private readonly Dictionary<Guid, SideRole> roles = [];

    /// <param name="candidate">The candidate.</param>
    /// <param name="ties">The ties to go by.</param>
    /// <param name="except">Parties that stand for nobody.</param>
    public CandidateSide(Guid candidate, IEnumerable<Tie> ties, IReadOnlySet<Guid> except)
    {
        Candidate = candidate;
        var into = ties.Where(tie => !except.Contains(tie.From)).ToLookup(tie => tie.To);
        roles[candidate] = SideRole.Candidate;
        List<Guid> level = [candidate];
        for (var step = 0; step < OwnerLevels && level.Count > 0; step++)
            level = [.. level.SelectMany(party => into[party]).Where(Owns).Select(tie => tie.From).Where(owner => roles.TryAdd(owner, SideRole.Owner))];
        foreach (var tie in into[candidate].Where(tie => tie.Link is LinkKind.BoardMember)) roles.TryAdd(tie.From, SideRole.BoardMember);
        foreach (var tie in into[candidate].Where(tie => tie.Link is LinkKind.Funds)) roles.TryAdd(tie.From, SideRole.Funder);
    }

    public Guid Candidate { get; }

    /// <summary>Everybody on the side, and as what.</summary>
    public IReadOnlyDictionary<Guid, SideRole> Roles => roles;

    /// <summary>Whether a tie, walked from its first party to its second, goes from somebody on the side towards the candidate.</summary>
    public bool Leads(Tie tie) => roles.ContainsKey(tie.From) && roles.ContainsKey(tie.To)
        && (Owns(tie) || (tie.To == Candidate && tie.Link is LinkKind.BoardMember or LinkKind.Funds));

    public static bool Owns(Tie tie) => tie.IsOwnership || tie.Link is LinkKind.Controls;
}
