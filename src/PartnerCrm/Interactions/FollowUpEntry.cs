using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Interactions;

/// <summary>Something to be done after an interaction.</summary>
/// <param name="Note">What is to be done.</param>
/// <param name="DueOn">The day until which it is to be done.</param>
/// <param name="Owner">Who does it; you unless said.</param>
public sealed record FollowUpEntry(string Note, DateOnly DueOn, [IdOf(typeof(Contact))] Guid? Owner = null);
