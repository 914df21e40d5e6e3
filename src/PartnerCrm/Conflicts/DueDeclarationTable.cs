using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Conflicts;

/// <summary>What is due has no table: a function of the database tells it for a day.</summary>
internal sealed class DueDeclarationTable : IEntityTypeConfiguration<DueDeclaration>
{
    public void Configure(EntityTypeBuilder<DueDeclaration> table)
    {
        table.HasNoKey();
        table.ToView(null);
    }
}
