namespace PartnerCrm.Relationships;

/// <summary>What a person does in a case.</summary>
public enum Part
{
    /// <summary>Prepares the case.</summary>
    Preparer,

    /// <summary>Checks what was prepared, and submits it.</summary>
    Checker,

    /// <summary>Confirms the decision against the report; of a liaison, decides it.</summary>
    Confirmer,

    /// <summary>Advises on the proposal.</summary>
    Adviser,

    /// <summary>Gives the Bureau's input on the proposal.</summary>
    BureauMember,
}
