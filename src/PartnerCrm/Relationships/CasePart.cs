using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Who does what in a case. Preparer, checker and confirmer are three people; the database holds it too.</summary>
public sealed class CasePart : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The relationship whose case it is.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What the person does in the case.</summary>
    public required Part Part { get; init; }

    /// <summary>When the person took the part.</summary>
    public required DateTimeOffset Since { get; init; }

    Guid IPartOf.Whole => CaseId;
}
