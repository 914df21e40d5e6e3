namespace PartnerCrm.Conflicts;

/// <summary>The one fact that would change a check which found nothing.</summary>
public enum WouldChange
{
    /// <summary>A tie that did not hold on the day: had it held, there would be a path.</summary>
    TieOutsideItsPeriod,

    /// <summary>Who owns an organization on the candidate's side, which is not known in full.</summary>
    UnknownOwner,

    /// <summary>The declaration of a person who filed none for the case.</summary>
    MissingDeclaration,

    /// <summary>A tie that nobody recorded.</summary>
    UnrecordedTie,
}
