using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Audit;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Access;

internal sealed class UserTable : IEntityTypeConfiguration<User>
{
    public const string UserNameIndex = "ux_user_account_user_name";
    public const string ContactIndex = "ux_user_account_contact";

    public void Configure(EntityTypeBuilder<User> table)
    {
        table.ToTable("user_account");
        table.Property(user => user.UserName).UseCollation("C");
        table.Property(user => user.PasswordHash).IsSecret();
        table.HasOne<Contact>().WithMany().HasForeignKey(user => user.ContactId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(user => user.UserName, UserNameIndex).IsUnique();
        table.HasIndex(user => user.ContactId, ContactIndex).IsUnique();
    }
}

internal sealed class AccessTokenTable : IEntityTypeConfiguration<AccessToken>
{
    public const string HashIndex = "ux_access_token_hash";

    public void Configure(EntityTypeBuilder<AccessToken> table)
    {
        table.ToTable("access_token");
        table.Property(token => token.Hash).IsSecret();
        table.HasOne<User>().WithMany().HasForeignKey(token => token.UserId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(token => token.Hash, HashIndex).IsUnique();
        table.HasIndex(token => token.UserId);
    }
}
