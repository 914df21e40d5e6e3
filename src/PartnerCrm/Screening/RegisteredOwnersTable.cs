using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Screening;

internal sealed class RegisteredOwnersTable : IEntityTypeConfiguration<RegisteredOwners>
{
    private const string Sql = """
        select o.id as organization_id, (
          select coalesce(jsonb_agg(jsonb_build_object('register', w.register, 'entryId', w.entry_id, 'byIdentifier', w.by_identifier, 'owner', w.owner, 'kinds', w.kinds, 'percent', w.percent,
            'minPercent', w.min_percent, 'maxPercent', w.max_percent, 'since', w.since) order by w.register, w.by_identifier desc, w.owner, w.entry_id), '[]'::jsonb)::text
          from owners_by_registers(o.id) w) as owners
        from organization o
        """;

    public void Configure(EntityTypeBuilder<RegisteredOwners> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}
