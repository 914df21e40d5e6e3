using PartnerCrm.Profiles;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>Something for which the profile excludes an organization, and whether it applies.</summary>
public sealed class DossierExclusion : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The exclusion's code in the profile.</summary>
    public required string Code { get; init; }

    /// <summary>Its place in the dossier.</summary>
    public required int Position { get; init; }

    /// <summary>What excludes.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the organization is active in a sector that raises the question.</summary>
    public required bool Suspected { get; init; }

    /// <summary>Whether it applies; null until it was checked.</summary>
    public ExclusionFinding? Finding { get; internal set; }

    /// <summary>What was found.</summary>
    public string? Comment { get; internal set; }

    /// <summary>Who checked it.</summary>
    public Guid? CheckedBy { get; internal set; }

    /// <summary>When it was checked.</summary>
    public DateTimeOffset? CheckedAt { get; internal set; }

    Guid IPartOf.Whole => DossierId;
}

/// <summary>A dimension of risk, and how great the risk is in it.</summary>
public sealed class DossierRisk : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The dimension.</summary>
    public required RiskDimension Dimension { get; init; }

    /// <summary>Its place in the dossier.</summary>
    public required int Position { get; init; }

    /// <summary>What is to be thought of.</summary>
    public required string Text { get; init; }

    /// <summary>How great the risk is; null until it is rated.</summary>
    public RiskLevel? Level { get; internal set; }

    /// <summary>Whether the profile asks for measures at this level.</summary>
    public bool NeedsPlan { get; internal set; }

    /// <summary>Why it is rated so.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Who rated it.</summary>
    public Guid? RatedBy { get; internal set; }

    /// <summary>When it was rated.</summary>
    public DateTimeOffset? RatedAt { get; internal set; }

    Guid IPartOf.Whole => DossierId;
}

/// <summary>Something that is to be done about a risk, or about an exclusion that is not settled.</summary>
public sealed class DossierMeasure : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The name of the risk dimension, or the code of the exclusion, that it is about.</summary>
    public required string About { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>Who sees to it.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>By when.</summary>
    public required DateOnly DueOn { get; init; }

    Guid IPartOf.Whole => DossierId;
}

/// <summary>A dossier with the facts behind it as they were known when it was submitted. It never changes.</summary>
public sealed class DossierSnapshot : IPartOf
{
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>When it was frozen.</summary>
    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>The SHA-256 of the frozen data, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The frozen data, as JSON that has one form only.</summary>
    public required string Content { get; init; }

    Guid IPartOf.Whole => DossierId;
}
