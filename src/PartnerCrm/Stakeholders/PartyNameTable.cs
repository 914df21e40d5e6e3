using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Data;

namespace PartnerCrm.Stakeholders;

internal sealed class PartyNameTable : IEntityTypeConfiguration<PartyName>
{
    // Both are set down in one_of_each.sql.
    public const string OneLegalName = "ux_party_name_legal";
    public const string OncePerKind = "ux_party_name_once";

    public void Configure(EntityTypeBuilder<PartyName> table)
    {
        table.ToTable("party_name");
        DatedRowColumns.Map(table);
        table.Property(name => name.SortName).UseCollation("C");
        table.Property(name => name.KnownPartyId).HasComputedColumnSql("case when superseded_at is null then party_id end", stored: true);
        table.HasOne<Party>().WithMany().HasForeignKey(name => name.PartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(name => name.KnownPartyId);
        table.HasIndex(name => name.SortName);
        // A name as it is written: asked for as a whole only.
        table.HasIndex(name => name.Name).HasMethod("hash");
    }
}
