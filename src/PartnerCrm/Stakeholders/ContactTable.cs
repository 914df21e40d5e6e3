using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Data;

namespace PartnerCrm.Stakeholders;

internal sealed class ContactTable : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> table)
    {
        table.ToTable("contact");
        table.HasOne<Party>().WithOne().HasForeignKey<Contact>(contact => contact.Id).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(contact => contact.LiaisonOwner).OnDelete(DeleteBehavior.Restrict);
        table.Property(contact => contact.SortName).UseCollation("C");
        table.Property(contact => contact.Country).HasMaxLength(2).UseCollation("C");
        table.HasIndex(contact => new { contact.SortName, contact.Id });
        table.HasIndex(contact => new { contact.CreatedAt, contact.Id });
        table.HasIndex(contact => new { contact.Country, contact.Id });
        table.HasIndex(contact => contact.Name);
        // People of a country or a region in the order of names: a small country's are not looked for among millions.
        table.HasIndex(contact => new { contact.Country, contact.SortName, contact.Id });
        table.HasIndex(contact => new { contact.Region, contact.SortName, contact.Id });
        table.HasIndex(contact => contact.LiaisonOwner);
    }
}

internal sealed class ContactExpertiseTable : IEntityTypeConfiguration<ContactExpertise>
{
    public void Configure(EntityTypeBuilder<ContactExpertise> table)
    {
        table.ToTable("contact_expertise");
        DatedRowColumns.Map(table);
        table.Property(expertise => expertise.KnownContactId).HasComputedColumnSql("case when superseded_at is null then contact_id end", stored: true);
        table.HasOne<Contact>().WithMany().HasForeignKey(expertise => expertise.ContactId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(expertise => expertise.KnownContactId);
        table.HasIndex(expertise => expertise.Topic);
    }
}
