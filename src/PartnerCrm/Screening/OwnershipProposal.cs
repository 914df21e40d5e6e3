namespace PartnerCrm.Screening;

/// <summary>An entry of an imported register of owners that has an identifier of an organization of ours.</summary>
public sealed class OwnershipProposal
{
    public Guid Id { get; set; }

    public Guid OrganizationId { get; set; }

    /// <summary>The register's entry, with its ties to owners.</summary>
    public Guid EntryId { get; set; }

    /// <summary>The identifier that both have.</summary>
    public string Identifier { get; set; } = string.Empty;
}
