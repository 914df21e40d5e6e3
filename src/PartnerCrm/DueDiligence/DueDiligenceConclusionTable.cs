using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.DueDiligence;

internal sealed class DueDiligenceConclusionTable : IEntityTypeConfiguration<DueDiligenceConclusion>
{
    /// <summary>One row per relationship; other slices join it by <c>case_id</c>.</summary>
    public const string Sql = """
        select r.id as case_id, r.organization_id,
          is_excluded(r.organization_id) as excludes,
          max(d.valid_until) filter (where d.state = 'ACCEPTED' and d.type = r.type) as accepted_until,
          max(d.valid_until) filter (where d.state = 'SUBMITTED' and d.type = r.type) as submitted_until,
          coalesce(bool_or(d.state = 'DRAFT'), false) as drafted,
          coalesce(bool_or(d.state in ('SENT_BACK', 'SUPERSEDED')), false) as closed
        from relationship r left join dossier d on d.relationship_id = r.id
        group by r.id
        """;

    public void Configure(EntityTypeBuilder<DueDiligenceConclusion> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}

internal sealed class OrganizationDueDiligenceTable : IEntityTypeConfiguration<OrganizationDueDiligence>
{
    private const string Sql = """
        select o.id as organization_id, coalesce(bool_or(d.excludes), false) as excludes,
          min(d.valid_until) filter (where d.state = 'ACCEPTED') as accepted_until, min(d.valid_until) filter (where d.state = 'SUBMITTED') as submitted_until
        from organization o left join (
          dossier d join relationship r on r.id = d.relationship_id and d.type = r.type and d.state in ('SUBMITTED', 'ACCEPTED')
            and r.state in ('IN_REVIEW', 'APPROVED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED')) on d.organization_id = o.id
        group by o.id
        """;

    public void Configure(EntityTypeBuilder<OrganizationDueDiligence> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}
