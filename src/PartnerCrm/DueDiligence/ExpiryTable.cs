using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.DueDiligence;

/// <summary>What has expired has no table: the last days and the day tell it, so that nobody has to write it down in time.</summary>
internal sealed class ExpiryTable : IEntityTypeConfiguration<Expiry>
{
    // A dossier that waits for a decision stands in for the accepted one before it, as in the conclusion.
    private const string Sql = """
        select md5('screening ' || o.id)::uuid as id, 'SCREENING' as what, s.valid_until + 1 as since, o.id as organization_id, null::uuid as relationship_id
        from organization o cross join lateral (
          select r.valid_until from screening r where r.party_id = o.id order by r.screened_at desc, r.id desc limit 1) s
        where s.valid_until < today()
        union all
        select md5('dossier ' || r.id)::uuid, 'DOSSIER', d.until + 1, r.organization_id, r.id
        from relationship r cross join lateral (
          select max(d.valid_until) as until from dossier d where d.relationship_id = r.id and d.type = r.type and d.state in ('SUBMITTED', 'ACCEPTED')) d
        where d.until < today()
        """;

    public void Configure(EntityTypeBuilder<Expiry> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}
