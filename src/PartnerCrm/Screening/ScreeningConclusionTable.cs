using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Screening;

internal sealed class ScreeningConclusionTable : IEntityTypeConfiguration<ScreeningConclusion>
{
    /// <summary>One row per party; other slices join it by <c>party_id</c>.</summary>
    public const string Sql = "select party_id, state, screened_at, since, valid_until, stale_because, lists from screening_conclusion";

    public void Configure(EntityTypeBuilder<ScreeningConclusion> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}
