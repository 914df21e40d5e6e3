namespace PartnerCrm.Stakeholders;

/// <summary>A person's gender, where the person gave it.</summary>
public enum Gender
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Another.</summary>
    Other,
}

/// <summary>On what grounds personal data of a contact are kept.</summary>
public enum LawfulBasis
{
    /// <summary>The person agreed.</summary>
    Consent,

    /// <summary>The secretariat's mandate requires it.</summary>
    Mandate,

    /// <summary>A contract requires it.</summary>
    Contract,

    /// <summary>The person published it in an official role.</summary>
    PublicRole,
}
