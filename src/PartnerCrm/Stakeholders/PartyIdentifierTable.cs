using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Data;

namespace PartnerCrm.Stakeholders;

internal sealed class PartyIdentifierTable : IEntityTypeConfiguration<PartyIdentifier>
{
    public const string OneParty = "ux_party_identifier_value";

    public void Configure(EntityTypeBuilder<PartyIdentifier> table)
    {
        table.ToTable("party_identifier", at => at.HasCheckConstraint(
            "ck_party_identifier_jurisdiction", "(kind in ('REGISTRATION_NUMBER', 'TAX_NUMBER')) = (jurisdiction is not null)"));
        table.Property(identifier => identifier.Jurisdiction).HasMaxLength(2).UseCollation("C");
        DatedRowColumns.Map(table);
        table.Property(identifier => identifier.KnownPartyId).HasComputedColumnSql("case when superseded_at is null then party_id end", stored: true);
        table.HasOne<Party>().WithMany().HasForeignKey(identifier => identifier.PartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(identifier => identifier.PartyId);
        table.HasIndex(identifier => identifier.KnownPartyId);
        // Whose an identifier is, or was.
        table.HasIndex(identifier => identifier.Value);
        table.HasIndex(identifier => new { identifier.Kind, identifier.Jurisdiction, identifier.Value }, OneParty).IsUnique().AreNullsDistinct(false).HasFilter("superseded_at is null and valid_to is null").HasDatabaseName(OneParty);
    }
}
