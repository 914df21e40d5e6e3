using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Conflicts;

internal sealed class ConflictConclusionTable : IEntityTypeConfiguration<ConflictConclusion>
{
    /// <summary>One row per relationship; other slices join it by <c>case_id</c>.</summary>
    public const string Sql = """
        select r.id as case_id,
          case when c.id is null then 'NOT_CHECKED' when p.open or not f.fresh then 'OPEN' else 'CLOSED' end as state,
          case when not p.open and f.fresh then coalesce(p.worst, 'NONE') end as outcome,
          p.excludes, p.conflicted, p.resolved,
          (select coalesce((array['NONE', 'NOTABLE', 'HIGH'])[max(array_position(array['NONE', 'NOTABLE', 'HIGH'], i.level::text))], 'NONE')
           from influence_finding i where i.check_id = c.id having c.id is not null) as influence
        from relationship r
        left join lateral (select * from conflict_check c where c.case_id = r.id and c.known_at is null order by c.number desc limit 1) c on true
        cross join lateral (
          select coalesce(bool_or(p.outcome is null), false) as open, coalesce(bool_or(p.resolution = 'EXCLUDE'), false) as excludes,
            coalesce(array_agg(p.person_id order by p.person_id) filter (where p.bars), array[]::uuid[]) as conflicted,
            coalesce(array_agg(concat_ws(' ', p.outcome, p.resolution) order by p.outcome, p.resolution) filter (where p.outcome is not null), array[]::text[]) as resolved,
            (array['NONE', 'APPARENT', 'POTENTIAL', 'ACTUAL'])[max(array_position(array['NONE', 'APPARENT', 'POTENTIAL', 'ACTUAL'], p.outcome::text))] as worst
          from person_conflict p where p.case_id = r.id) p
        left join lateral (select conflict_check_stands(c.id) and conflict_basis_stands(c.id) as fresh where c.id is not null) f on true
        """;

    public void Configure(EntityTypeBuilder<ConflictConclusion> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}
