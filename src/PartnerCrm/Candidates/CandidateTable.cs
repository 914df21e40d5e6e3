using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Conflicts;
using PartnerCrm.Screening;
using static PartnerCrm.Candidates.CandidateScore;

namespace PartnerCrm.Candidates;

/// <summary>
/// Candidates have no table: a statement makes them from the arguments of a query. Its first steps do not depend on the organization asked about:
/// <c>linked</c> and <c>touched</c> are organization x objective, <c>serving</c> objective x sector, <c>covered</c> objective x region x category. They can become stored tables that the writes keep current, without
/// a change below them.
/// </summary>
internal sealed class CandidateTable : IEntityTypeConfiguration<Candidate>
{
    /// <summary>Relationships that everybody who queries candidates may see count; drafts do not.</summary>
    private const string Submitted = "('IN_REVIEW', 'APPROVED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED')";

    /// <summary>Relationships that serve their objectives today.</summary>
    private const string Today = "('APPROVED', 'ACTIVE', 'UNDER_REVIEW')";

    public void Configure(EntityTypeBuilder<Candidate> table)
    {
        table.HasNoKey();
        table.ToView(null);
    }

    public static string Sql(string objectives, string regions, string categories, string excluded, string sensitive, string since) => $$"""
        with chosen as materialized (select distinct objective_id from unnest({{objectives}}::uuid[]) as c(objective_id)),
        linked as materialized (
          select r.organization_id, l.objective_id, bool_or(r.state in {{Today}}) as today
          from relationship_objective l join relationship r on r.id = l.relationship_id
          where l.objective_id in (select objective_id from chosen) and r.state in {{Submitted}}
          group by r.organization_id, l.objective_id),
        touched as materialized (
          select io.organization_id, t.objective_id
          from interaction_objective t join interaction_organization io on io.interaction_id = t.interaction_id
          where t.objective_id in (select objective_id from chosen)
          group by io.organization_id, t.objective_id),
        serving as materialized (
          select k.objective_id, s.sector, count(*) as partners
          from linked k join organization o on o.id = k.organization_id cross join unnest(o.sectors) as s(sector)
          where k.today group by k.objective_id, s.sector),
        covered as materialized (
          select k.objective_id, o.region, c.category, count(*) as partners
          from linked k join organization o on o.id = k.organization_id cross join unnest(o.categories) as c(category)
          where k.today and o.region is not null group by k.objective_id, o.region, c.category),
        eligible as (
          select o.id, o.region, o.sectors, o.size, o.reach, o.income_amount, o.income_currency, coalesce(s.state, 'NOT_SCREENED') as screening,
            o.sectors && {{sensitive}}::text[] as high_risk_sector,
            array(select c from unnest(o.categories) as c where cardinality({{categories}}::text[]) = 0 or c = any({{categories}}::text[])) as categories
          from organization o
          left join lateral (select * from ({{ScreeningConclusionTable.Sql}}) s where s.party_id = o.id) s on true
          where (cardinality({{regions}}::text[]) = 0 or o.region = any({{regions}}::text[]))
            and (cardinality({{categories}}::text[]) = 0 or o.categories && {{categories}}::text[])
            and not o.sectors && {{excluded}}::text[]
            and coalesce(s.state, 'NOT_SCREENED') not in ('UNDECIDED', 'TRUE_MATCH')
            and not exists (
              select 1 from relationship r
              cross join lateral (select * from ({{ConflictConclusionTable.Sql}}) c where c.case_id = r.id) c
              where r.organization_id = o.id and c.excludes)),
        counted as (
          select e.*, (select count(*) from chosen)::int as asked,
            (select count(*) from linked k where k.organization_id = e.id)::int as linked,
            (select count(*) from touched t where t.organization_id = e.id)::int as touched,
            (select count(distinct s.objective_id) from serving s left join linked k on k.organization_id = e.id and k.objective_id = s.objective_id
              where s.sector = any(e.sectors) and s.partners > coalesce(k.today, false)::int)::int as served,
            case when e.region is null then 0 else (select count(*) from chosen)::int * cardinality(e.categories) end as cells,
            (select count(*) from covered v left join linked k on k.organization_id = e.id and k.objective_id = v.objective_id
              where v.region = e.region and v.category = any(e.categories) and v.partners > coalesce(k.today, false)::int)::int as covered_cells,
            (select count(*) from (
              select 1 from interaction_organization io
              where io.organization_id = e.id and io.happened_on > {{since}}::date limit {{Record}}) few)::int as interactions
          from eligible e),
        parts as (
          select c.*, c.cells - c.covered_cells as open_cells,
            case when c.asked = 0 then 0 else {{Alignment}} * ({{LinkWeight}} * c.linked + {{TouchWeight}} * c.touched + {{SectorWeight}} * c.served)
              / ({{LinkWeight + TouchWeight + SectorWeight}} * c.asked) end as alignment_points,
            case when c.cells = 0 then 0 else {{Gap}} * (c.cells - c.covered_cells) / c.cells end as gap_points,
            case c.size when 'LARGE' then 6 when 'MEDIUM' then 4 when 'SMALL' then 2 else 0 end as size_points,
            case c.reach when 'GLOBAL' then 6 when 'INTERNATIONAL' then 4 when 'REGIONAL' then 2 else 0 end as reach_points,
            case when c.income_currency is distinct from 'USD' then 0 when c.income_amount >= 100000000 then 3 when c.income_amount >= 10000000 then 2
              when c.income_amount >= 1000000 then 1 else 0 end as income_points,
            greatest(0, case c.screening when 'CLEAR' then {{Risk}} when 'STALE' then {{Risk / 2}} else 0 end
              - case when c.high_risk_sector then {{Risk / 2}} else 0 end) as risk_points
          from counted c)
        select p.id, p.alignment_points + p.gap_points + p.size_points + p.reach_points + p.income_points + p.interactions + p.risk_points as score,
          p.asked, p.linked, p.touched, p.served, p.alignment_points, p.cells, p.open_cells, p.gap_points, p.size_points, p.reach_points, p.income_points,
          p.interactions, p.screening, p.high_risk_sector, p.risk_points
        from parts p
        """;
}
