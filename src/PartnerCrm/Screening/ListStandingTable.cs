using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Screening;

/// <summary>How lists stand has no table: it follows from their versions, their comparison and what failed last.</summary>
internal sealed class ListStandingTable : IEntityTypeConfiguration<ListStanding>
{
    public const string Sql = """
        select md5(k.kind)::uuid as id, k.kind, v.id as version_id,
          case when w.failed_at is not null then 'FAILED' when w.since is not null then 'WAITING' when v.screens then 'DONE' else 'NONE' end as comparison,
          coalesce(w.failed_at, w.since) as comparison_since, w.failure as comparison_failure, f.at as last_failed_at, f.reason as last_failure
        from (select kind from list_version union select kind from list_feed union select list_kind from list_failure) k
        left join list_version v on v.kind = k.kind and v.replaced_at is null
        left join list_failure f on f.list_kind = k.kind
        cross join lateral (
          select min(l.imported_at) as since, min(x.failed_at) as failed_at, (array_agg(x.failure order by x.failed_at))[1] as failure
          from list_unswept x join list_version l on l.id = x.version_id where l.kind = k.kind) w
        """;

    public void Configure(EntityTypeBuilder<ListStanding> table)
    {
        table.HasNoKey();
        table.ToView(null);
    }
}

internal sealed class ListFailureTable : IEntityTypeConfiguration<ListFailure>
{
    public void Configure(EntityTypeBuilder<ListFailure> table)
    {
        table.ToTable("list_failure");
        table.HasKey(row => row.ListKind);
    }
}
