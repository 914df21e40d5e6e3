namespace PartnerCrm.Conflicts;

/// <summary>How conflicts of interest of people in a case were judged and resolved.</summary>
/// <param name="Outcome">What they were found to be.</param>
/// <param name="Resolution">How they were resolved; null where they were found to be none.</param>
/// <param name="People">How many people had such a conflict.</param>
public sealed record ResolvedConflicts(ConflictOutcome Outcome, ConflictResolution? Resolution, int People)
{
    /// <summary>Counts pairs of outcome and resolution as the conclusion lists them, the gravest first.</summary>
    internal static IReadOnlyList<ResolvedConflicts> Of(IEnumerable<string> pairs) =>
    [
        .. pairs.CountBy(pair => pair).Select(counted =>
        {
            var words = counted.Key.Split(' ');
            return new ResolvedConflicts(Enum.Parse<ConflictOutcome>(words[0], true), words.Length > 1 ? Enum.Parse<ConflictResolution>(words[1], true) : null, counted.Value);
        }).OrderByDescending(resolved => resolved.Outcome).ThenByDescending(resolved => resolved.Resolution),
    ];
}
