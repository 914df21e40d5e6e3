namespace PartnerCrm.Approvals;

/// <summary>What an adviser recommends.</summary>
public enum Recommendation
{
    /// <summary>For the proposal.</summary>
    Support,

    /// <summary>For the proposal, under the conditions that the text names.</summary>
    SupportWithConditions,

    /// <summary>Against the proposal.</summary>
    Oppose,

    /// <summary>Neither for nor against.</summary>
    Abstain,
}
