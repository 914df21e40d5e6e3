namespace PartnerCrm.DueDiligence;

/// <summary>The one answer that other slices get from due diligence: the conclusion per relationship, never an answer or a reason.</summary>
public sealed class DueDiligenceConclusion
{
    /// <summary>The relationship it is about.</summary>
    public Guid CaseId { get; set; }

    /// <summary>The organization on the other side.</summary>
    public Guid OrganizationId { get; set; }

    /// <summary>Whether an exclusion applies to the organization, by this or by another dossier of it that counts.</summary>
    public bool Excludes { get; set; }

    /// <summary>The last day of the dossier that was accepted for this type.</summary>
    public DateOnly? AcceptedUntil { get; set; }

    /// <summary>The last day of the dossier that was submitted for this type and waits.</summary>
    public DateOnly? SubmittedUntil { get; set; }

    /// <summary>Whether a dossier is being prepared.</summary>
    public bool Drafted { get; set; }

    /// <summary>Whether there was a dossier that was sent back or given up.</summary>
    public bool Closed { get; set; }

    public DueDiligenceState On(DateOnly day) => Of(Excludes, AcceptedUntil, SubmittedUntil, Drafted, Closed, day);

    internal static DueDiligenceState Of(bool excludes, DateOnly? acceptedUntil, DateOnly? submittedUntil, bool drafted, bool closed, DateOnly day) =>
        excludes ? DueDiligenceState.Excluded
        : acceptedUntil >= day ? DueDiligenceState.Accepted
        : submittedUntil >= day ? DueDiligenceState.Submitted
        : (acceptedUntil ?? submittedUntil) is not null ? DueDiligenceState.Expired
        : drafted ? DueDiligenceState.InPreparation
        : closed ? DueDiligenceState.SentBack : DueDiligenceState.NotOpened;
}

/// <summary>What due diligence concludes about an organization: over its cases that were submitted, which all see who read its conclusions.</summary>
public sealed class OrganizationDueDiligence
{
    /// <summary>The organization.</summary>
    public Guid OrganizationId { get; set; }

    /// <summary>Whether an exclusion applies to it.</summary>
    public bool Excludes { get; set; }

    /// <summary>The first of the last days of what was accepted: when it is over, one of its cases has expired.</summary>
    public DateOnly? AcceptedUntil { get; set; }

    /// <summary>The first of the last days of what was submitted and waits.</summary>
    public DateOnly? SubmittedUntil { get; set; }

    public DueDiligenceState On(DateOnly day) => DueDiligenceConclusion.Of(Excludes, AcceptedUntil, SubmittedUntil, drafted: false, closed: false, day);
}
