namespace PartnerCrm.Screening.Matching;

/// <summary>Schemes of identifiers that records and lists have in common.</summary>
public enum IdentifierScheme
{
    /// <summary>Legal Entity Identifier: ISO 17442, checked by ISO 7064 MOD 97-10.</summary>
    Lei,

    /// <summary>International Standard Name Identifier: ISO 27729, checked by ISO 7064 MOD 11-2.</summary>
    Isni,

    /// <summary>ORCID of a researcher, checked as an ISNI is.</summary>
    Orcid,

    /// <summary>IMO number of a ship: the last digit is the weighted sum of the others.</summary>
    Imo,

    /// <summary>International Securities Identification Number: ISO 6166, checked by Luhn's sum.</summary>
    Isin,

    /// <summary>Business Identifier Code: ISO 9362; it has a form, but no check digit.</summary>
    Bic,

    /// <summary>Research Organization Registry, with two check digits of its own.</summary>
    Ror,

    /// <summary>Number in a register of a country: it has no check digit, and says something only with its country.</summary>
    Registration,

    /// <summary>Number under which a country taxes.</summary>
    Tax,

    /// <summary>Number of which is not said whether a register or a tax office gave it, such as the one in an org-id: it is compared with those of both.</summary>
    Number,
}
