using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Profiles;

internal sealed class PolicyProfileTable : IEntityTypeConfiguration<PolicyProfile>
{
    public const string OneInForce = "policy_profile_in_force", Numbered = "policy_profile_number", Once = "policy_profile_once";

    public void Configure(EntityTypeBuilder<PolicyProfile> table)
    {
        table.ToTable("policy_profile");
        table.Property(profile => profile.Code).UseCollation("C");
        table.Property(profile => profile.Content).HasColumnType("jsonb");
        table.HasIndex(profile => profile.InForce);
        table.HasIndex(profile => new { profile.Code, profile.Number }, Numbered).IsUnique();
        table.HasIndex(profile => new { profile.Code, profile.Checksum }, Once).IsUnique();
        table.HasIndex(profile => new { profile.LoadedAt, profile.Id });
    }
}
