namespace PartnerCrm.DueDiligence;

/// <summary>What of due diligence has a last day.</summary>
public enum ExpiringPart
{
    /// <summary>The screening of an organization.</summary>
    Screening,

    /// <summary>The dossier on a relationship.</summary>
    Dossier,
}

/// <summary>A dossier or a screening whose last day is over and which no newer one has replaced. An active relationship that rests on it is put under review.</summary>
public sealed class Expiry
{
    public Guid Id { get; set; }

    /// <summary>What has expired.</summary>
    public ExpiringPart What { get; set; }

    /// <summary>The first day on which it no longer counts.</summary>
    public DateOnly Since { get; set; }

    /// <summary>The organization it is about.</summary>
    public Guid OrganizationId { get; set; }

    /// <summary>The relationship that the dossier is about; null where it is a screening.</summary>
    public Guid? RelationshipId { get; set; }
}
