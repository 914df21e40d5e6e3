namespace PartnerCrm.Interactions;

/// <summary>What somebody says hangs on an interaction. A set that is null stays as it is; follow-ups are always further ones.</summary>
internal sealed record SaidParts(Guid[]? Organizations, Guid[]? Participants, Guid[]? Objectives, FollowUpEntry[] FollowUps);
