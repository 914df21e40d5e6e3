using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Stakeholders;

internal sealed class OrganizationTable : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> table)
    {
        table.ToTable("organization", at => at.HasCheckConstraint("ck_organization_income", "num_nulls(income_amount, income_currency, income_year) in (0, 3)"));
        table.HasOne<Party>().WithOne().HasForeignKey<Organization>(organization => organization.Id).OnDelete(DeleteBehavior.Restrict);
        table.Property(organization => organization.SortName).UseCollation("C");
        table.Property(organization => organization.Country).HasMaxLength(2);
        table.Property(organization => organization.IncomeCurrency).HasMaxLength(3);
        table.HasIndex(organization => new { organization.SortName, organization.Id });
        table.HasIndex(organization => new { organization.CreatedAt, organization.Id });
        table.HasIndex(organization => new { organization.Country, organization.Id });
        table.HasIndex(organization => organization.Name);
        table.HasIndex(organization => organization.Form);
        table.HasIndex(organization => organization.Region);
        table.HasIndex(organization => organization.Reach);
        table.HasIndex(organization => organization.Ownership);
        table.HasIndex(organization => organization.Categories).HasMethod("gin");
        table.HasIndex(organization => organization.Sectors).HasMethod("gin");
    }
}
