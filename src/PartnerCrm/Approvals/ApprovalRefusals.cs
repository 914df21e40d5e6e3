using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>The case is under review already.</summary>
public sealed class ReviewIsOpenAlready() : Refusal("This relationship is under review already. Read its approvals.", "relationship");

/// <summary>A decision is confirmed by somebody else than the person who entered it.</summary>
public sealed class ConfirmedByItsRecorder() : Refusal("You entered this decision; another person must confirm it against the report.", "approval");

/// <summary>What was said on a case stays said.</summary>
public sealed class StatementsStay() : Refusal("Advice and input cannot be changed or removed. Add another statement.", "approval");
