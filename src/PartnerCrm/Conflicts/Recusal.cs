using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>A person neither advises nor decides under an item of an agenda.</summary>
public sealed class Recusal : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The conflict of interest that it resolves.</summary>
    public required Guid ConflictId { get; init; }

    /// <summary>Who is recused.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The item.</summary>
    public required Guid AgendaItemId { get; init; }

    Guid IPartOf.Whole => ConflictId;
}
