namespace PartnerCrm.Access;

/// <summary>What a person is to the secretariat; a user may hold several.</summary>
public enum Role
{
    /// <summary>Secretariat officer: logs contacts and interactions, opens relationships, runs checks.</summary>
    Secretariat,

    /// <summary>Executive Secretary: decides liaisons, waives with a reason, convenes.</summary>
    Executive,

    /// <summary>Bureau member: gives input on proposals.</summary>
    Bureau,

    /// <summary>Strategic Planning Group member: queries candidate partners, advises on proposals.</summary>
    Spg,

    /// <summary>Delegate to the Commission on Phytosanitary Measures: reviews approvals.</summary>
    Cpm,

    /// <summary>Group member: takes part in his or her own groups.</summary>
    Expert,

    /// <summary>Auditor: reads everything, changes nothing.</summary>
    Auditor,

    /// <summary>Administrator: users, roles, lists; no dossiers.</summary>
    Administrator,
}
