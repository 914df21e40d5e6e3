using GraphQL.Postgres.Binding;
using PartnerCrm.Screening;
using PartnerCrm.Workflows;

namespace PartnerCrm.Relationships;

/// <summary>What every case is asked before anything in it goes on.</summary>
public interface IBlockable
{
    Guid CaseId { get; }

    Guid OrganizationId { get; }

    /// <summary>What screening concludes about the organization.</summary>
    ScreeningState Screening { get; }

    /// <summary>Whether a dossier found that an exclusion applies to the organization.</summary>
    bool DossierExcludes { get; }
}

/// <summary>What blocks every later step of relationships, approvals and dossiers alike: the workflows ask it themselves, so that no step can be added without it.</summary>
internal static class Blocking
{
    public static IReadOnlyList<Guard<TFacts>> Guards<TFacts>()
        where TFacts : IBlockable =>
    [
        new("an organization that is on no list", "nobody: a listed party is no partner", (facts, _, _) => facts.Screening is not ScreeningState.TrueMatch)
        {
            Link = facts => $"/organizations/{Wire.Encode("org", facts.OrganizationId)}#screening",
        },
        new("an organization to which no exclusion applies", "nobody: an excluded organization is no partner", (facts, _, _) => !facts.DossierExcludes)
        {
            Link = facts => $"/relationships/{Wire.Encode("rel", facts.CaseId)}#dossiers",
        },
    ];
}
