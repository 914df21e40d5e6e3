using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>A dossier of this relationship is open already.</summary>
public sealed class DossierIsOpenAlready() : Refusal("A dossier of this relationship is being prepared or waits to be accepted. Go on with that one, send it back, or give it up first.", "relationship");

/// <summary>A submitted dossier cannot be changed.</summary>
public sealed class DossierIsFrozen() : Refusal("This dossier was submitted or closed, and stays as it is. Send it back and open a new one, which takes over its answers.", "dossier");

/// <summary>Who prepared a dossier does not submit it.</summary>
public sealed class SubmittedByItsPreparer() : Refusal("You prepared this dossier; its checker, who had no hand in it, must submit it.", "dossier");
