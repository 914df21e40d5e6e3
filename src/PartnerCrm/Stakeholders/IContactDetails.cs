namespace PartnerCrm.Stakeholders;

/// <summary>What may be said of a person beside the name, when the contact is logged and when it is updated; null leaves it as it is.</summary>
public interface IContactDetails
{
    string? GivenName { get; }

    string? FamilyName { get; }

    string? Role { get; }

    string? Country { get; }

    string[]? Languages { get; }

    string[]? Emails { get; }

    string[]? Phones { get; }

    Gender? Gender { get; }

    Guid? LiaisonOwner { get; }

    LawfulBasis? LawfulBasis { get; }

    DateOnly? RetainUntil { get; }

    bool? DoNotContact { get; }

    string? Note { get; }
}

/// <summary>A detail of a contact that can be emptied.</summary>
public enum ContactDetail
{
    /// <summary>The given name.</summary>
    GivenName,

    /// <summary>The family name.</summary>
    FamilyName,

    /// <summary>The role.</summary>
    Role,

    /// <summary>The country, and with it the region.</summary>
    Country,

    /// <summary>The gender.</summary>
    Gender,

    /// <summary>The liaison owner.</summary>
    LiaisonOwner,

    /// <summary>The lawful basis.</summary>
    LawfulBasis,

    /// <summary>The day until which the data may be kept.</summary>
    RetainUntil,

    /// <summary>The note.</summary>
    Note,
}
