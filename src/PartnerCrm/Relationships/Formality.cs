namespace PartnerCrm.Relationships;

/// <summary>How formal a relationship is.</summary>
public enum Formality
{
    /// <summary>Informal and flexible; nothing is signed.</summary>
    Informal,

    /// <summary>Agreed in writing, without legal obligations.</summary>
    Agreed,

    /// <summary>Legally binding.</summary>
    Binding,
}
