namespace PartnerCrm.Stakeholders;

/// <summary>A scheme of identifiers.</summary>
public enum IdentifierKind
{
    /// <summary>Legal Entity Identifier, ISO 17442.</summary>
    Lei,

    /// <summary>Research Organization Registry.</summary>
    Ror,

    /// <summary>International Standard Name Identifier, ISO 27729.</summary>
    Isni,

    /// <summary>Organization identifier of the International Aid Transparency Initiative.</summary>
    Iati,

    /// <summary>Identifier of a researcher, ORCID.</summary>
    Orcid,

    /// <summary>Number in a register of a country, such as that of companies or of charities.</summary>
    RegistrationNumber,

    /// <summary>Number under which a country taxes, the one for value-added tax among them.</summary>
    TaxNumber,
}
