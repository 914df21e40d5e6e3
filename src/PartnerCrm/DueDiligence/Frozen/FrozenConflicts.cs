namespace PartnerCrm.DueDiligence.Frozen;

/// <summary>The check for conflicts of interest that a dossier relied on, with what was searched and what was not known.</summary>
/// <param name="Id">The id of the check.</param>
/// <param name="Number">Which check of the case it was.</param>
/// <param name="State">Where the check stood.</param>
/// <param name="Outcome">What it came to over all; null where that was not concluded.</param>
/// <param name="Candidate">The organization at the one end of every path.</param>
/// <param name="Day">The day as of which ties were followed.</param>
/// <param name="SearchedAt">When it was searched.</param>
/// <param name="SearchedBy">Who searched; null where it was the program.</param>
/// <param name="Depth">The greatest number of ties in a path.</param>
/// <param name="PartiesSearched">How many parties' ties were all read.</param>
/// <param name="LinksSearched">How many recorded links were read.</param>
/// <param name="NewestLinkAt">When the newest of them was recorded.</param>
/// <param name="PathsFound">How many paths were found.</param>
/// <param name="Parties">Who was searched, who had filed no declaration, whose owners were unknown, what counted as no tie.</param>
/// <param name="Paths">The paths, the shortest first.</param>
/// <param name="Resolutions">The conflicts of the case, and how each was resolved.</param>
/// <param name="Declarations">The declarations that were read, by their hashes.</param>
/// <param name="WouldChange">Where nothing was found: the one fact that would change it.</param>
/// <param name="Statement">What was searched and found, and what was not known, in words.</param>
/// <param name="Influence">What spoke for undue influence; null in data of form 1, which did not keep it.</param>
public sealed record FrozenConflicts(
    string Id, int Number, string State, string? Outcome, FrozenParty Candidate, DateOnly Day, DateTimeOffset SearchedAt, FrozenParty? SearchedBy, int Depth, int PartiesSearched, int LinksSearched,
    DateTimeOffset? NewestLinkAt, int PathsFound, IReadOnlyList<FrozenCheckedParty> Parties, IReadOnlyList<FrozenPath> Paths, IReadOnlyList<FrozenResolution> Resolutions,
    IReadOnlyList<FrozenDeclaration> Declarations, string? WouldChange, string Statement, IReadOnlyList<FrozenInfluence>? Influence = null);

/// <summary>What a party was to a check.</summary>
/// <param name="Party">The party.</param>
/// <param name="Role">What it was.</param>
public sealed record FrozenCheckedParty(FrozenParty Party, string Role);

/// <summary>A path from a person of the case to the candidate.</summary>
/// <param name="Person">The person at whom it starts.</param>
/// <param name="Position">Its place among the paths.</param>
/// <param name="OwnershipPercent">The greatest share that a chain of ownership in it came to, in percent.</param>
/// <param name="Steps">Its steps, in their order, up to the candidate.</param>
/// <param name="End">Who stands for the candidate at its end; steps behind that party only say why it does.</param>
/// <param name="EndRole">As what that party stands for the candidate.</param>
/// <param name="Grade">How much weight it had by the thresholds in force.</param>
public sealed record FrozenPath(FrozenParty Person, int Position, decimal? OwnershipPercent, IReadOnlyList<FrozenStep> Steps, FrozenParty End, string EndRole, string Grade);

/// <summary>One step of a path: from which party to which, along which tie.</summary>
/// <param name="Position">Its place in the path, from 1.</param>
/// <param name="From">The party that it starts at.</param>
/// <param name="To">The party that it reaches.</param>
/// <param name="Tie">The kind of the link or of the declared interest.</param>
/// <param name="IsDeclared">Whether the tie was declared, not recorded.</param>
/// <param name="IsForward">Whether the tie is walked from its first party to its second.</param>
/// <param name="Percent">The share that the link says, in percent.</param>
/// <param name="ChainPercent">The share multiplied along the chain of ownership up to here, in percent.</param>
/// <param name="Evidence">Where the tie was known from: the source of the link, or that it was declared.</param>
public sealed record FrozenStep(
    int Position, FrozenParty From, FrozenParty To, string Tie, bool IsDeclared, bool IsForward, decimal? Percent, decimal? ChainPercent, string? Evidence);

/// <summary>A conflict of interest of a person in the case, and how it was resolved.</summary>
/// <param name="Person">The person.</param>
/// <param name="Outcome">What it was found to be; null while it was open.</param>
/// <param name="Resolution">How it was resolved.</param>
/// <param name="Reason">Why it was resolved so.</param>
/// <param name="ResolvedBy">Who resolved it.</param>
/// <param name="ResolvedAt">When it was resolved.</param>
public sealed record FrozenResolution(FrozenParty Person, string? Outcome, string? Resolution, string? Reason, FrozenParty? ResolvedBy, DateTimeOffset? ResolvedAt);

/// <summary>A filed declaration of interests: that it was there, and the hash of what it said, but not what it said.</summary>
/// <param name="Id">The id of the declaration.</param>
/// <param name="Person">Who declared.</param>
/// <param name="Number">Which declaration of the person for the case it was.</param>
/// <param name="FiledAt">When it was filed.</param>
/// <param name="Sha256">The hash of its contents.</param>
public sealed record FrozenDeclaration(string Id, FrozenParty Person, int Number, DateTimeOffset FiledAt, string Sha256);
