namespace PartnerCrm.Conflicts.Paths;

/// <summary>Where the ties of parties are read: from the database, or in tests from memory.</summary>
public interface ITies
{
    /// <summary>All ties of these parties, and which of them have too many: of those none are given.</summary>
    Task<(IReadOnlyList<Tie> Ties, IReadOnlyCollection<Guid> Many)> Touching(IReadOnlyCollection<Guid> parties);

    /// <summary>The ties between a party of the one set and a party of the other.</summary>
    Task<IReadOnlyList<Tie>> Between(IReadOnlyCollection<Guid> some, IReadOnlyCollection<Guid> others);
}
