namespace PartnerCrm.Stakeholders;

/// <summary>What may be said of an organization beside its name and form, when it is logged and when it is updated; null leaves it as it is.</summary>
public interface IOrganizationDetails
{
    OrganizationReach? Reach { get; }

    OrganizationOwnership? Ownership { get; }

    OrganizationCategory[]? Categories { get; }

    bool? TraditionalContact { get; }

    Sector[]? Sectors { get; }

    string? Country { get; }

    string? Website { get; }

    OrganizationSize? Size { get; }

    AnnualIncome? AnnualIncome { get; }

    string? Note { get; }
}

/// <summary>A detail of an organization that can be emptied.</summary>
public enum OrganizationDetail
{
    /// <summary>The reach.</summary>
    Reach,

    /// <summary>The ownership.</summary>
    Ownership,

    /// <summary>The country, and with it the region.</summary>
    Country,

    /// <summary>The website.</summary>
    Website,

    /// <summary>The size.</summary>
    Size,

    /// <summary>The annual income.</summary>
    AnnualIncome,

    /// <summary>The note.</summary>
    Note,
}
