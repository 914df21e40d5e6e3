using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Passports;

/// <summary>Only what was submitted has a passport.</summary>
public sealed class DossierIsNotFrozen() : Refusal("This dossier was not submitted yet; a passport tells what was frozen at its submission.", "dossier");
