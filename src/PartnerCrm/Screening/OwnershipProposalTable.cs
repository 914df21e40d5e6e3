using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Screening;

/// <summary>What <see cref="OwnershipTies.Identifiers"/> holds for the same: a LEI, or a register's number as an org-id. An index of the registers' papers finds it.</summary>
internal sealed class OwnershipProposalTable : IEntityTypeConfiguration<OwnershipProposal>
{
    public const string Sql = """
        select md5(i.id::text || e.id::text)::uuid as id, i.known_party_id as organization_id, e.id as entry_id, i.value as identifier
        from party_identifier i
        cross join lateral (
          select jsonb_build_array(jsonb_build_object('Type', t.type, 'Number', i.value)) as paper from unnest(array['XI-LEI', 'leiCode', 'LEI']) as t (type) where i.kind = 'LEI'
          union all
          select jsonb_build_array(jsonb_build_object('Type', substring(i.value from '^(.*)-[^-]*$'), 'Number', substring(i.value from '[^-]*$'))) where i.kind = 'IATI') p
        join listed_entry e on e.data -> 'Documents' @> p.paper
        where i.known_party_id is not null and not e.screens and e.until_version_id is null
        """;

    public void Configure(EntityTypeBuilder<OwnershipProposal> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}
