namespace PartnerCrm.Writes;

/// <summary>What a command did: the entity it is about, at which version.</summary>
public readonly record struct Done(Guid Entity, int Version);

/// <summary>What a command did, and what is known of how.</summary>
/// <param name="Done">The entity, at its version then.</param>
/// <param name="Facts">The audit entries of what was recorded, oldest first.</param>
/// <param name="IsRepeat">Whether an earlier request with the same key did it, and this one nothing.</param>
public sealed record Performed(Done Done, IReadOnlyList<Guid> Facts, bool IsRepeat);
