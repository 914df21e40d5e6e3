namespace PartnerCrm.Stakeholders;

/// <summary>What a tie between two parties is; read it from the first to the second.</summary>
public enum LinkKind
{
    /// <summary>The organization employs the person.</summary>
    Employs,

    /// <summary>The person sits on the board of the organization.</summary>
    BoardMember,

    /// <summary>The party advises the organization for pay.</summary>
    ConsultsFor,

    /// <summary>The party owns the organization or a share of it.</summary>
    Owns,

    /// <summary>The party controls the organization by other means than ownership.</summary>
    Controls,

    /// <summary>The party gives funds to the other.</summary>
    Funds,

    /// <summary>The party is a member of the organization.</summary>
    MemberOf,

    /// <summary>The two persons are family or close to one another.</summary>
    Family,

    /// <summary>The two organizations are partners.</summary>
    PartnerOf,
}
