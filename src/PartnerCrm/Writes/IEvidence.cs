namespace PartnerCrm.Writes;

/// <summary>
/// A row of evidence: written once with many others, and never changed, as the database refuses it. Of such rows the audit keeps for each whole how many there are and one hash over them,
/// in place of each value once more.
/// </summary>
public interface IEvidence : IPartOf;
