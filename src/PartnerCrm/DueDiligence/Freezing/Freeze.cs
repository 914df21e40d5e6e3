using System.Globalization;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Objectives;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Freezing;

/// <summary>Gathers the facts behind a dossier in the transaction that submits it, so that they are those of one moment, and all of them, whoever submits.</summary>
internal static class Freeze
{
    public static async Task<DossierSnapshot> Run(Session session, Dossier dossier, CancellationToken stop)
    {
        var content = CanonicalJson.Of(await Gather(session, dossier, stop));
        return new DossierSnapshot { Id = session.NewId(), DossierId = dossier.Id, FrozenAt = session.Now, Sha256 = CanonicalJson.Hash(content), Content = content };
    }

    private static async Task<FrozenDossier> Gather(Session session, Dossier dossier, CancellationToken stop)
    {
        var relationship = await session.Unfiltered<Relationship>().SingleAsync(row => row.Id == dossier.RelationshipId, stop);
        var parts = await session.Unfiltered<CasePart>().Where(row => row.CaseId == relationship.Id).OrderBy(row => row.Part).ThenBy(row => row.PersonId).ToListAsync(stop);
        var organization = await OrganizationFacts.Read(session, dossier.OrganizationId, stop);
        var screening = await ScreeningEvidence.Read(session, dossier.OrganizationId, stop);
        var conflicts = await ConflictEvidence.Read(session, relationship.Id, stop);
        var findings = await Findings.Read(session, dossier.Id, stop);
        var names = await KnownParties.Of(
            session.Db, [.. parts.Select(part => part.PersonId), .. organization.Parties, .. screening?.Parties ?? [], .. conflicts?.Parties ?? [], .. findings.Parties], stop);
        return new FrozenDossier(
            FrozenDossier.PresentFormat, Wire.Encode("dos", dossier.Id), dossier.Number, session.Now, await Case(session, relationship, stop), await Policy(session, dossier, stop), organization.Frozen(names),
            screening?.Frozen(names), conflicts?.Frozen(names), [.. parts.Select(part => new FrozenPart(names.Of(part.PersonId), Name(part.Part)))],
            findings.Answers(names), findings.Exclusions(names), findings.Risks(names), findings.Measures(names),
            dossier.Benefits!, Name(dossier.Recommendation!.Value), dossier.RecommendationReason!, dossier.ValidUntil!.Value);
    }

    /// <summary>How a member of an enum is called on the wire.</summary>
    internal static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => EnumNames.Of(value.ToString());

    internal static string? Money(decimal? amount, string? currency) => amount is { } sum ? string.Create(CultureInfo.InvariantCulture, $"{sum:0.00} {currency}") : null;

    private static async Task<FrozenCase> Case(Session session, Relationship relationship, CancellationToken stop)
    {
        var objectives = await session.Unfiltered<RelationshipObjective>().Where(row => row.RelationshipId == relationship.Id)
            .Join(session.Unfiltered<Objective>(), row => row.ObjectiveId, objective => objective.Id, (row, objective) => new { objective.Code, objective.Title, row.Contribution, objective.Rank, objective.Id })
            .OrderBy(row => row.Rank).ThenBy(row => row.Id).ToListAsync(stop);
        var financing = Money(relationship.FinancingAmount, relationship.FinancingCurrency);
        return new FrozenCase(
            Wire.Encode("rel", relationship.Id), relationship.Title, Name(relationship.Type), Name(relationship.State), relationship.Scope, relationship.StartsOn, relationship.ExpiresOn,
            financing ?? relationship.FinancingInKind, relationship.ProposalReference, [.. objectives.Select(row => new FrozenObjective(row.Code, row.Title, row.Contribution))]);
    }

    private static async Task<FrozenPolicy> Policy(Session session, Dossier dossier, CancellationToken stop)
    {
        var policy = await session.Policy(dossier.ProfileId, stop);
        return new FrozenPolicy(policy.Code, policy.Rules.Edition, policy.Number, policy.Checksum, policy.Rules.Title, Name(dossier.Tier));
    }
}
