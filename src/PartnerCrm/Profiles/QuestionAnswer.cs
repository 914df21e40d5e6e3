namespace PartnerCrm.Profiles;

/// <summary>An answer to a question of a dossier.</summary>
public enum QuestionAnswer
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>The question does not arise here.</summary>
    NotApplicable,

    /// <summary>It could not be found out.</summary>
    Unknown,
}
