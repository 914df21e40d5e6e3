using PartnerCrm.Data;
using PartnerCrm.DueDiligence;
using PartnerCrm.Profiles;
using PartnerCrm.Tests.Relationships;

namespace PartnerCrm.Tests.Candidates;

/// <summary>Dossiers with a risk, straight into the table.</summary>
internal static class CandidateDossiers
{
    /// <summary>For half of the relationships one that is over or accepted, and for some of them another one that is open.</summary>
    public static async Task Fill(CaseWorld world, Random random)
    {
        foreach (var relationship in (Guid[])(await world.World.Ask("select array_agg(id order by id) from relationship"))!)
        {
            if (random.Next(2) == 0) continue;
            await Add(world, relationship, 1, random.GetItems([DossierState.Accepted, DossierState.SentBack, DossierState.Superseded], 1)[0],
                CandidateRows.Maybe(random, Enum.GetValues<RiskLevel>()), random.Next(50, 100));
            if (random.Next(2) == 0) continue;
            await Add(world, relationship, 2, random.GetItems([DossierState.Draft, DossierState.Submitted], 1)[0], CandidateRows.Maybe(random, Enum.GetValues<RiskLevel>()), random.Next(50));
        }
    }

    public static Task<object?> Add(CaseWorld world, Guid relationship, int number, DossierState state, RiskLevel? risk, int daysAgo) => world.World.Ask($"""
        insert into dossier (id, relationship_id, organization_id, number, type, tier, profile_id, valid_months, state, opened_at, preparers, submitted_at, valid_until, excludes, risk_level, version)
        select gen_random_uuid(), r.id, r.organization_id, {number}, r.type, 'STANDARD', p.id, 12, '{EnumNames.Of(state.ToString())}', now() - {daysAgo} * interval '1 day', array[]::uuid[],
          now(), '2099-12-31', false, {(risk is { } level ? $"'{EnumNames.Of(level.ToString())}'" : "null")}, 1
        from relationship r cross join (select id from policy_profile limit 1) p where r.id = '{relationship}'
        """);

    /// <summary>What can happen to dossiers.</summary>
    public static IEnumerable<string> Changes(Random random) =>
    [
        $"update dossier set risk_level = 'HIGH' where state = 'DRAFT' and {CandidateRows.Pick(random, "dossier", 30)}",
        $"update dossier set state = 'SENT_BACK' where state = 'SUBMITTED' and {CandidateRows.Pick(random, "dossier", 30)}",
        $"update dossier set state = 'SUBMITTED' where state = 'DRAFT' and {CandidateRows.Pick(random, "dossier", 30)}",
    ];
}
