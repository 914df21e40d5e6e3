using PartnerCrm.Writes;

namespace PartnerCrm.Profiles;

public sealed record PolicyProfileLoaded(string Code, int Number, string Checksum) : Fact;

public sealed record PolicyProfileInForce(string Code, int Number) : Fact;

public sealed record PolicyProfileReplaced(string Code, int Number, string ByCode, int ByNumber) : Fact;
