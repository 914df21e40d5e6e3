using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Conflicts;

internal sealed class ConflictConclusionTable : IEntityTypeConfiguration<ConflictConclusion>
{
    /// <summary>One row per relationship; other slices join it by <c>case_id</c>.</summary>
    public const string Sql = """
        select r.id as case_id, 'NOT_CHECKED'::text as state, null::text as outcome, false as excludes, '{}'::uuid[] as conflicted from relationship r
        """;

    public void Configure(EntityTypeBuilder<ConflictConclusion> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}
