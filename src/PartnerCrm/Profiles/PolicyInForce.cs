namespace PartnerCrm.Profiles;

/// <summary>A version of a policy profile, ready to be asked. To pin something to it, keep <paramref name="Id"/>.</summary>
public sealed record PolicyInForce(Guid Id, string Code, int Number, string Checksum, ProfileRules Rules);
