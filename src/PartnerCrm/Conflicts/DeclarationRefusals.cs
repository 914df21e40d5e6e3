using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>A filed declaration cannot be changed.</summary>
public sealed class DeclarationIsFiled() : Refusal("A filed declaration cannot be changed. Draft a new one: it corrects this one once you file it.");

/// <summary>Nobody reviews a declaration of his or her own.</summary>
public sealed class OwnDeclaration() : Refusal("Somebody else reviews your declaration.");

/// <summary>Only a filed declaration that was neither reviewed nor corrected is reviewed.</summary>
public sealed class DeclarationNotOpenForReview() : Refusal("This declaration does not wait for a review: it was reviewed, corrected, or is not filed yet. Read it again.");

/// <summary>You draft this declaration already.</summary>
public sealed class DraftedMeanwhile() : Refusal("You drafted a declaration for this case or meeting in the meantime. Read it again.");
