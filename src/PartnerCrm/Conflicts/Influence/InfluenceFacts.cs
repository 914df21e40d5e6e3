using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

public sealed record RatesImported(string File, int Rates) : Fact;

public sealed record RateCorrected(Guid Before, decimal Usd) : Fact;

public sealed record RateSuperseded(Guid By) : Fact;

public sealed record GiftLogged(Guid From, Guid To, DateOnly Day) : Fact;

public sealed record GiftCorrected(Guid Before) : Fact;

public sealed record GiftSuperseded(Guid By) : Fact;

public sealed record GiftRetracted : Fact;
