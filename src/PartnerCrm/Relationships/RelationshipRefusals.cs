using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>The terms were submitted or decided and cannot be changed as they are.</summary>
public sealed class TermsAreFixed() : Refusal("This can no longer be changed where the relationship stands. Have it sent back first, or open a new one.");

/// <summary>Who prepares, checks and confirms a case are three people.</summary>
public sealed class PartsNeedThreePeople()
    : Refusal("This person prepares, checks or confirms this case already. Preparer, checker and confirmer are three people: name somebody else.", "person");

/// <summary>Somebody has this part already.</summary>
public sealed class PartIsTaken() : Refusal("Somebody took this part of the case in the meantime. Read the case again.", "part");

/// <summary>A person with an open conflict of interest can neither advise on a case nor confirm it.</summary>
public sealed class OpenConflictOfInterest()
    : Refusal("A conflict of interest keeps this person away from this case: it is open, or was resolved by recusal. Somebody else must advise or confirm.", "person");

/// <summary>The objective is linked already.</summary>
public sealed class ObjectiveLinkedAlready() : Refusal("The relationship is linked to this objective already.", "objective");

/// <summary>The step belongs to a command of its own, which asks for more.</summary>
public sealed class StepHasItsOwnCommand(RelationshipStep step, string command) : Refusal($"This step is taken with {command}.", "step")
{
    /// <summary>The step that was asked for.</summary>
    public RelationshipStep Step { get; } = step;

    /// <summary>The mutation that takes it.</summary>
    public string Command { get; } = command;
}
