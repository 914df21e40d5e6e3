using Microsoft.EntityFrameworkCore;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>What the house's rules ask of the screening of an organization, by its relationships.</summary>
/// <param name="NeedsSecondPerson">Whether another person confirms each decision.</param>
/// <param name="ScreeningMonths">For how many months a screening counts.</param>
/// <param name="FalsePositiveMonths">For how many months a false positive holds.</param>
internal sealed record ScreeningPolicy(bool NeedsSecondPerson, int ScreeningMonths, int FalsePositiveMonths)
{
    private static readonly RelationshipState[] Over = [RelationshipState.Declined, RelationshipState.Ended, RelationshipState.Withdrawn];

    /// <summary>The strictest of what is asked for these organizations; where there is no relationship, what is asked for the basic tier.</summary>
    public static async Task<ScreeningPolicy> For(Session session, IReadOnlyCollection<Guid> organizations, CancellationToken stop)
    {
        var rules = (await session.Policy(stop)).Rules;
        var cases = await (from relationship in session.Unfiltered<Relationship>()
                           join organization in session.Unfiltered<Organization>() on relationship.OrganizationId equals organization.Id
                           where organizations.Contains(relationship.OrganizationId) && !Over.Contains(relationship.State)
                           select new { relationship.Type, organization.Form }).Distinct().ToListAsync(stop);
        var terms = cases.Select(one => rules.TierOf(one.Type, one.Form)).DefaultIfEmpty(DueDiligenceTier.Basic).Distinct().Select(rules.Terms).ToList();
        return new ScreeningPolicy(terms.Any(tier => tier.SecondEyes), terms.Min(tier => tier.ScreeningMonths), rules.Whole(PolicyNumber.FalsePositiveMonths));
    }
}
