using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Candidates;

/// <summary>Candidates have no table: <see cref="CandidateRows"/> makes them from the arguments of a query.</summary>
internal sealed class CandidateTable : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> table)
    {
        table.HasNoKey();
        table.ToView(null);
    }
}
