namespace PartnerCrm.Stakeholders;

/// <summary>The form of an organization; any form may be a partner.</summary>
public enum OrganizationForm
{
    /// <summary>A company that works for profit.</summary>
    Company,

    /// <summary>An association of an industry.</summary>
    IndustryAssociation,

    /// <summary>A research institute.</summary>
    ResearchInstitute,

    /// <summary>A university or another teaching body.</summary>
    UniversityOrTeachingBody,

    /// <summary>A foundation.</summary>
    Foundation,

    /// <summary>A donor agency.</summary>
    DonorAgency,

    /// <summary>A development bank.</summary>
    DevelopmentBank,

    /// <summary>A non-governmental organization.</summary>
    Ngo,

    /// <summary>An intergovernmental body.</summary>
    IntergovernmentalBody,

    /// <summary>A regional plant protection organization.</summary>
    RegionalPlantProtectionOrganization,

    /// <summary>A national plant protection organization.</summary>
    NationalPlantProtectionOrganization,

    /// <summary>Another body of a government.</summary>
    GovernmentBody,

    /// <summary>Any other form.</summary>
    Other,
}

/// <summary>How far an organization's work reaches.</summary>
public enum OrganizationReach
{
    /// <summary>One country.</summary>
    National,

    /// <summary>One region.</summary>
    Regional,

    /// <summary>Several countries of several regions.</summary>
    International,

    /// <summary>The world.</summary>
    Global,
}

/// <summary>Who owns an organization.</summary>
public enum OrganizationOwnership
{
    /// <summary>Public bodies.</summary>
    Public,

    /// <summary>Private persons or bodies.</summary>
    Private,

    /// <summary>Both.</summary>
    Mixed,
}

/// <summary>A group of stakeholders; an organization may belong to several.</summary>
public enum OrganizationCategory
{
    /// <summary>Industry.</summary>
    Industry,

    /// <summary>Research and teaching.</summary>
    Research,

    /// <summary>Donors, of whatever form.</summary>
    Donor,

    /// <summary>None of the others.</summary>
    Other,
}

/// <summary>How many people work for an organization.</summary>
public enum OrganizationSize
{
    /// <summary>Fewer than 10.</summary>
    Micro,

    /// <summary>10 to 49.</summary>
    Small,

    /// <summary>50 to 249.</summary>
    Medium,

    /// <summary>250 or more.</summary>
    Large,
}
