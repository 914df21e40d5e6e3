using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Conflicts;
using PartnerCrm.DueDiligence;
using PartnerCrm.Screening;

namespace PartnerCrm.Relationships;

internal sealed class CaseFactsTable : IEntityTypeConfiguration<CaseFacts>
{
    /// <summary>One row per relationship. The conclusions join laterally, so that asking about one case computes one case.</summary>
    private const string Sql = $$"""
        select r.id as case_id, r.organization_id, r.type, r.state, r.expires_on,
          r.proposal_reference is not null as has_proposal, r.public_label is not null as has_public_label, r.published,
          (select count(*)::int from relationship_objective o where o.relationship_id = r.id) as objectives,
          r.instrument_expires_on,
          (select p.person_id from case_part p where p.case_id = r.id and p.part = 'PREPARER') as preparer,
          (select p.person_id from case_part p where p.case_id = r.id and p.part = 'CHECKER') as checker,
          (select p.person_id from case_part p where p.case_id = r.id and p.part = 'CONFIRMER') as confirmer,
          coalesce(s.state, 'NOT_SCREENED') as screening,
          coalesce(c.state, 'NOT_CHECKED') as conflict_check, c.outcome as conflict_outcome, c.influence, coalesce(c.excludes, false) as excludes,
          coalesce(c.conflicted, array[]::uuid[]) as conflicted, coalesce(c.resolved, array[]::text[]) as resolved_conflicts,
          n.declared, n.declared_until, recused_from_decision(r.id, a.decided_on, a.agenda_item) as recused_from_commission,
          h.id as house_profile, coalesce(r.profile_id, h.id) as profile, w.way ->> 'route' as route,
          coalesce((w.way ->> 'dossier')::boolean, true) as needs_dossier, coalesce((w.way ->> 'declarations')::boolean, true) as needs_declarations, q.excludes as dossier_excludes,
          q.accepted_until as dossier_accepted_until, q.submitted_until as dossier_submitted_until, q.drafted as dossier_drafted, q.closed as dossier_closed,
          a.id as open_approval, a.recorded_by as recorder,
          a.outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS') as recorded_approves, a.outcome = 'DECLINED' as recorded_declines,
          d.decided_on, d.valid_until as decision_valid_until
        from relationship r
        left join lateral (select * from ({{ScreeningConclusionTable.Sql}}) s where s.party_id = r.organization_id) s on true
        left join lateral (select * from ({{ConflictConclusionTable.Sql}}) c where c.case_id = r.id) c on true
        cross join lateral (
          select coalesce(array_agg(n.person_id order by n.person_id), array[]::uuid[]) as declared, coalesce(array_agg(n.until order by n.person_id), array[]::date[]) as declared_until
          from declared_people(r.id) n) n
        cross join lateral (select * from ({{DueDiligenceConclusionTable.Sql}}) q where q.case_id = r.id) q
        join organization o on o.id = r.organization_id
        left join policy_profile h on h.in_force
        cross join lateral (select policy_route(coalesce(r.profile_id, h.id), r.type, o.form) as way) w
        left join lateral (select * from approval a where a.relationship_id = r.id and a.state in ('IN_REVIEW', 'RECORDED')) a on true
        left join lateral (
          select * from approval d
          where d.relationship_id = r.id and d.type = r.type and d.state = 'DECIDED' and d.outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS')
          order by d.valid_until desc, d.id desc limit 1) d on true
        """;

    public void Configure(EntityTypeBuilder<CaseFacts> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}
