namespace PartnerCrm.Relationships;

/// <summary>What kind of relationship it is; each has its own route to a decision.</summary>
public enum RelationshipType
{
    /// <summary>Communication and contact that maintains mutual understanding.</summary>
    Liaison,

    /// <summary>A specific cooperative activity.</summary>
    Cooperation,

    /// <summary>Collective action on shared objectives, with shared risks, resources and responsibilities.</summary>
    Partnership,
}
