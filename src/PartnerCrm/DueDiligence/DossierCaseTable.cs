using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Conflicts;
using PartnerCrm.Screening;

namespace PartnerCrm.DueDiligence;

internal sealed class DossierCaseTable : IEntityTypeConfiguration<DossierCase>
{
    /// <summary>One row per dossier. What is open is named by its code and its words.</summary>
    private const string Sql = $$"""
        select d.id as dossier_id, d.relationship_id as case_id, d.organization_id, d.type, d.state, d.preparers, d.submitted_by,
          (select p.person_id from case_part p where p.case_id = d.relationship_id and p.part = 'CHECKER') as checker,
          d.recommendation is not null as has_conclusion, d.valid_until,
          a.items + e.items + k.items as items,
          a.unanswered, a.unproven, e.unchecked, e.excluding || a.blocking as excluding, k.unrated, k.unplanned || e.unplanned as unplanned,
          array(select w.register || ' names ' || coalesce(w.owner, 'somebody') from owners_by_registers(d.organization_id) w where w.by_identifier order by 1) as unrecorded_owners,
          is_excluded(d.organization_id) as dossier_excludes, coalesce(s.state, 'NOT_SCREENED') as screening, coalesce(c.state, 'NOT_CHECKED') as conflict_check
        from dossier d
        cross join lateral (
          select count(*)::int as items,
            coalesce(array_agg(q.code || ' ' || q.question order by q.position, q.id) filter (where q.reply is null), array[]::text[]) as unanswered,
            coalesce(array_agg(q.code || ' ' || q.question order by q.position, q.id) filter (where q.needs_evidence and q.reply in ('YES', 'NO', 'PARTLY')
              and not exists (select 1 from dossier_evidence v where v.answer_id = q.id)), array[]::text[]) as unproven,
            coalesce(array_agg(q.code || ' ' || q.question order by q.position, q.id) filter (where q.reply = any(q.blocks)), array[]::text[]) as blocking
          from dossier_answer q where q.dossier_id = d.id) a
        cross join lateral (
          select count(*)::int as items,
            coalesce(array_agg(x.code || ' ' || x.text order by x.position, x.id) filter (where x.finding is null), array[]::text[]) as unchecked,
            coalesce(array_agg(x.code || ' ' || x.text order by x.position, x.id) filter (where x.finding = 'APPLIES'), array[]::text[]) as excluding,
            coalesce(array_agg(x.code || ' ' || x.text order by x.position, x.id) filter (where x.finding = 'UNKNOWN'
              and not exists (select 1 from dossier_measure m where m.dossier_id = d.id and m.about = x.code)), array[]::text[]) as unplanned
          from dossier_exclusion x where x.dossier_id = d.id) e
        cross join lateral (
          select count(*)::int as items,
            coalesce(array_agg(r.dimension::text order by r.position, r.id) filter (where r.level is null), array[]::text[]) as unrated,
            coalesce(array_agg(r.dimension::text order by r.position, r.id) filter (where r.needs_plan
              and not exists (select 1 from dossier_measure m where m.dossier_id = d.id and m.about = r.dimension)), array[]::text[]) as unplanned
          from dossier_risk r where r.dossier_id = d.id) k
        left join lateral (select * from ({{ScreeningConclusionTable.Sql}}) s where s.party_id = d.organization_id) s on true
        left join lateral (select * from ({{ConflictConclusionTable.Sql}}) c where c.case_id = d.relationship_id) c on true
        """;

    public void Configure(EntityTypeBuilder<DossierCase> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}
