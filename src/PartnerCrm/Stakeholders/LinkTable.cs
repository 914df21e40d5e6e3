using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Data;

namespace PartnerCrm.Stakeholders;

internal sealed class LinkTable : IEntityTypeConfiguration<Link>
{
    // Set down in one_of_each.sql.
    public const string Once = "ux_link_once";
    public const string NotToItself = "ck_link_ends";

    private static readonly string[] Neighbour =
    [
        nameof(Link.Id), nameof(Link.FromId), nameof(Link.ToId), nameof(Link.Kind), nameof(Link.Percent), nameof(Link.ValidFrom), nameof(Link.ValidTo), nameof(Link.RecordedAt), nameof(Link.SupersededAt),
    ];

    public void Configure(EntityTypeBuilder<Link> table)
    {
        table.ToTable("link", at => at.HasCheckConstraint(NotToItself, "from_id <> to_id"));
        DatedRowColumns.Map(table);
        table.HasOne<Party>().WithMany().HasForeignKey(link => new { link.FromId, link.FromKind }).HasPrincipalKey(party => new { party.Id, party.Kind })
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_link_from");
        table.HasOne<Party>().WithMany().HasForeignKey(link => new { link.ToId, link.ToKind }).HasPrincipalKey(party => new { party.Id, party.Kind })
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_link_to");
        Known(table.Property(link => link.KnownFromId), "from_id");
        Known(table.Property(link => link.KnownToId), "to_id");
        Known(table.Property(link => link.KnownOrganizationId), "case when from_kind = to_kind then null when from_kind = 'ORGANIZATION' then from_id else to_id end");
        Known(table.Property(link => link.KnownContactId), "case when from_kind = to_kind then null when from_kind = 'CONTACT' then from_id else to_id end");
        // The ties of one party, in the order in which a page shows them: a ministry has thousands of people, of whom a page shows five.
        table.HasIndex(link => new { link.KnownFromId, link.RecordedAt, link.Id });
        table.HasIndex(link => new { link.KnownToId, link.RecordedAt, link.Id });
        table.HasIndex(link => new { link.KnownOrganizationId, link.RecordedAt, link.Id });
        table.HasIndex(link => new { link.KnownContactId, link.RecordedAt, link.Id });
        // Searches for paths read the neighbours of many parties, as they are and as they were known, from these indexes alone.
        table.HasIndex(link => link.FromId, "ix_link_neighbours_from").IncludeProperties([.. Neighbour.Where(name => name is not nameof(Link.FromId))]);
        table.HasIndex(link => link.ToId, "ix_link_neighbours_to").IncludeProperties([.. Neighbour.Where(name => name is not nameof(Link.ToId))]);
        table.HasIndex(link => new { link.RecordedAt, link.Id });
        table.HasIndex(link => new { link.ValidFrom, link.Id });
        // Which ties end, and who owns a large part: few among many that employ.
        table.HasIndex(link => link.ValidTo);
        table.HasIndex(link => link.Percent);
        table.HasIndex(link => link.Kind);
    }

    // What a superseded row said is not read along the ends any more.
    private static void Known(PropertyBuilder<Guid?> property, string end) => property.HasComputedColumnSql($"case when superseded_at is null then {end} end", stored: true);
}
