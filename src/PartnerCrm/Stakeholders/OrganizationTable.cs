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
        table.Property(organization => organization.Country).HasMaxLength(2).UseCollation("C");
        table.Property(organization => organization.IncomeCurrency).HasMaxLength(3);
        table.HasIndex(organization => new { organization.SortName, organization.Id });
        table.HasIndex(organization => new { organization.CreatedAt, organization.Id });
        table.HasIndex(organization => new { organization.Country, organization.Id });
        table.HasIndex(organization => organization.Name);
        // Organizations of a country, form, region, reach or ownership in the order of names: a page of a rare value is neither a walk over all names nor a sort.
        table.HasIndex(organization => new { organization.Country, organization.SortName, organization.Id });
        table.HasIndex(organization => new { organization.Form, organization.SortName, organization.Id });
        table.HasIndex(organization => new { organization.Region, organization.SortName, organization.Id });
        table.HasIndex(organization => new { organization.Reach, organization.SortName, organization.Id });
        table.HasIndex(organization => new { organization.Ownership, organization.SortName, organization.Id });
        table.HasIndex(organization => organization.Categories).HasMethod("gin");
        table.HasIndex(organization => organization.Sectors).HasMethod("gin");
    }
}
