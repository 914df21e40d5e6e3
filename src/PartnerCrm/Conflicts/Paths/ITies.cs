namespace PartnerCrm.Conflicts.Paths;

/// <summary>Where the ties of parties are read: from the database, or in tests from memory.</summary>
public interface ITies
{
    /// <summary>All ties of these parties, and which of them have more than so many in one direction: of those none are given.</summary>
    Task<(IReadOnlyList<Tie> Ties, IReadOnlyCollection<Guid> Many)> Touching(IReadOnlyCollection<Guid> parties, int most);

    /// <summary>The ties between a party of the one set and a party of the other.</summary>
    Task<IReadOnlyList<Tie>> Between(IReadOnlyCollection<Guid> some, IReadOnlyCollection<Guid> others);

    /// <summary>The ties of the parties of both sets to whoever is tied to one of the first and to another one of the second.</summary>
    Task<IReadOnlyList<Tie>> Common(IReadOnlyCollection<Guid> some, IReadOnlyCollection<Guid> others);
}
