using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Candidates;

/// <summary>Candidates have no table: functions of the database make them from the arguments of a query and from what is kept of each organization.</summary>
internal sealed class CandidateTable : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> table)
    {
        table.HasNoKey();
        table.ToView(null);
    }

    /// <summary>What is asked, as the functions take it first.</summary>
    public static string Question(string objectives, string regions, string categories, string risks, string types, string drafts) =>
        $"{objectives}::uuid[], {regions}::text[], {categories}::text[], {risks}::text[], {types}::text[], {drafts}::boolean";

    /// <summary>All of them.</summary>
    public static string All(string question, string since) => $"select * from candidate_all({question}, {since}::date)";

    /// <summary>The best, or those behind a score and an id.</summary>
    public static string Best(string question, string since, SourcePage page) =>
        $"select * from candidate_page({question}, {since}::date, {page.Limit}::int, "
        + (page.After is [var score, var id] ? $"{score}::int, {id}::uuid)" : "null, null)");

    /// <summary>How many there are.</summary>
    public static string Total(string question) => $"select candidate_total({question}) as total";
}
