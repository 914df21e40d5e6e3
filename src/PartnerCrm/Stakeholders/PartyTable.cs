using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Stakeholders;

internal sealed class PartyTable : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> table)
    {
        table.ToTable("party");
        table.Property(party => party.Id).ValueGeneratedNever();
        table.HasAlternateKey(party => new { party.Id, party.Kind }).HasName("ak_party_kind");
    }
}
