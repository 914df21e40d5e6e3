using PartnerCrm.Writes;

namespace PartnerCrm.Sessions;

/// <summary>The agenda has an item of this number.</summary>
public sealed class AgendaNumberTaken() : Refusal("The agenda of this meeting has an item of this number already. Choose another.", "number");
