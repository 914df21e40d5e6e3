using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

public sealed record RatesImported(string File, int Rates) : Fact;

public sealed record GiftLogged(Guid From, Guid To, DateOnly Day) : Fact;
