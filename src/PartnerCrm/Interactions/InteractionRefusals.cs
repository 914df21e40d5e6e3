using PartnerCrm.Writes;

namespace PartnerCrm.Interactions;

/// <summary>The follow-up was done before.</summary>
public sealed class FollowUpAlreadyDone() : Refusal("This follow-up is done already.");

/// <summary>An interaction is with somebody.</summary>
public sealed class NobodyTookPart() : Refusal("Name at least one organization or participant.", "participants");
