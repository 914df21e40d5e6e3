namespace PartnerCrm.Screening.Lists;

/// <summary>Why a list names a party.</summary>
public enum ListPurpose
{
    /// <summary>A sanction against it is in force.</summary>
    Sanctions,

    /// <summary>It may not take part in procurement.</summary>
    Debarment,

    /// <summary>It holds a prominent public function, or is close to somebody who does.</summary>
    PoliticalExposure,

    /// <summary>It is wanted, convicted, warned of, or listed for another risk.</summary>
    OtherRisk,

    /// <summary>It is there because of who owns what; that says nothing against it.</summary>
    Ownership,
}
