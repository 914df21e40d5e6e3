using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>One search for conflicts of interest in a case, kept as evidence: what was searched, what was found, and what was not known. It never changes.</summary>
public sealed class ConflictCheck : Entity
{
    private ConflictCheck()
        : base(Guid.Empty)
    {
    }

    private ConflictCheck(Guid id)
        : base(id)
    {
    }

    /// <summary>The relationship whose case was searched.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>The organization at the one end of every path.</summary>
    public Guid CandidateId { get; private init; }

    /// <summary>Counts the checks of the case.</summary>
    public int Number { get; private init; }

    /// <summary>The day as of which ties were followed.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>Where a check asks what was known at an earlier moment: that moment. Such a check explains, and concludes nothing.</summary>
    public DateTimeOffset? KnownAt { get; private init; }

    /// <summary>When the search was run.</summary>
    public DateTimeOffset SearchedAt { get; private init; }

    /// <summary>Who ran it.</summary>
    public Guid SearchedBy { get; private init; }

    /// <summary>The searcher's own declaration of interests, which was in force then: it is looked at first.</summary>
    public Guid? SearcherDeclarationId { get; private init; }

    /// <summary>The greatest number of ties in a path.</summary>
    public int Depth { get; private init; }

    /// <summary>How many parties' ties were all read.</summary>
    public int PartiesSearched { get; private init; }

    /// <summary>How many recorded links were read.</summary>
    public int LinksSearched { get; private init; }

    /// <summary>How many paths were found; the shortest are kept.</summary>
    public int PathsFound { get; private init; }

    /// <summary>When the newest of the links was recorded: how fresh the data were.</summary>
    public DateTimeOffset? NewestLinkAt { get; private init; }

    /// <summary>When the oldest of the links was recorded.</summary>
    public DateTimeOffset? OldestLinkAt { get; private init; }

    /// <summary>When the newest of the declarations was filed that were read.</summary>
    public DateTimeOffset? NewestDeclarationAt { get; private init; }

    /// <summary>When the oldest of the declarations was filed that were read.</summary>
    public DateTimeOffset? OldestDeclarationAt { get; private init; }

    /// <summary>Whether there are more paths than are counted: the longest were not looked for.</summary>
    public bool HasMorePaths { get; private init; }

    /// <summary>What was searched and found, and where nothing was found what would change that, in words.</summary>
    public string Statement { get; private init; } = string.Empty;

    /// <summary>The version of the policy profile whose thresholds it was judged by.</summary>
    public Guid? PolicyId { get; private init; }

    /// <summary>The versions of lists in force then, by their ids: what owners and links were imported from.</summary>
    public Guid[] ListVersions { get; private init; } = [];

    /// <summary>Where nothing was found: the one fact that would change it.</summary>
    public WouldChange? WouldChange { get; private init; }

    /// <summary>The party that this fact is about.</summary>
    public Guid? WouldChangePartyId { get; private init; }

    /// <summary>The link that this fact is about, where it is one.</summary>
    public Guid? WouldChangeLinkId { get; private init; }

    /// <summary>The parties whose ties were all read: a newer tie of one of them opens the check again.</summary>
    public Guid[] Around { get; private init; } = [];

    /// <summary>The parties that were not followed.</summary>
    public Guid[] NotFollowed { get; private init; } = [];

    /// <summary>Where some were not followed: everybody whose ties to these were read.</summary>
    public Guid[] Reached { get; private init; } = [];

    /// <summary>The links that were read.</summary>
    public Guid[] Links { get; private init; } = [];

    /// <summary>The declarations that were read.</summary>
    public Guid[] Declarations { get; private init; } = [];

    /// <summary>The currencies whose rates for the day were asked for.</summary>
    public string[] Currencies { get; private init; } = [];

    /// <summary>Stands for the gifts, the income, the financing and the rates that were counted: when they are others, the check is open again. Null where it asks what was known before.</summary>
    public string? Basis { get; private init; }

    internal static ConflictCheck Of(
        Guid id, int number, Guid caseId, ConflictSearch search, (Guid Id, Guid Declaration) by, string statement, IReadOnlyList<Guid> listVersions, CheckBasis basis, DateTimeOffset at)
    {
        var links = search.Read.Ties.Where(tie => !tie.IsDeclared).ToList();
        var check = new ConflictCheck(id)
        {
            CaseId = caseId,
            CandidateId = search.Candidate,
            Number = number,
            Day = search.Day,
            KnownAt = search.KnownAt,
            SearchedAt = at,
            SearchedBy = by.Id,
            SearcherDeclarationId = by.Declaration,
            Depth = search.Depth,
            PartiesSearched = search.Read.Around.Count,
            LinksSearched = links.Count,
            PathsFound = search.Paths.Count,
            NewestLinkAt = links.Max(link => (DateTimeOffset?)link.RecordedAt),
            OldestLinkAt = links.Min(link => (DateTimeOffset?)link.RecordedAt),
            NewestDeclarationAt = search.Declarations.Count == 0 ? null : search.Declarations.Values.Max(),
            OldestDeclarationAt = search.Declarations.Count == 0 ? null : search.Declarations.Values.Min(),
            HasMorePaths = search.HasMorePaths,
            Statement = statement,
            PolicyId = search.Policy.Id,
            ListVersions = [.. listVersions],
            WouldChange = search.WouldChange?.What,
            WouldChangePartyId = search.WouldChange?.Party,
            WouldChangeLinkId = search.WouldChange is { Tie: { IsDeclared: false } tie } ? tie.Id : null,
            Around = [.. search.Read.Around.Order()],
            NotFollowed = [.. search.Read.NotFollowed.Order()],
            Reached = [.. search.Read.Reached.Order()],
            Links = [.. links.Select(link => link.Id).Order()],
            Declarations = [.. search.Declarations.Keys.Order()],
            Currencies = basis.Currencies,
            Basis = basis.Digest,
        };
        check.Record(new ConflictChecked(caseId, search.Day, search.People.Count, links.Count, search.Paths.Count, search.PathsDigest));
        return check;
    }
}
