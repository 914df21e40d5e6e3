using PartnerCrm.Writes;

namespace PartnerCrm.Profiles;

/// <summary>Somebody put another profile in force, or loaded one, at the same moment.</summary>
public sealed class ProfileChangedMeanwhile() : Refusal("Somebody changed the profile in force at the same moment. Look at the profiles again and repeat your choice.", "profile");

/// <summary>The profile is in force already.</summary>
public sealed class ProfileIsInForce() : Refusal("This version of the profile is in force already.", "profile");
