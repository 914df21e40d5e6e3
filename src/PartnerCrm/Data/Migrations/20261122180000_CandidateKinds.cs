using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>
    /// Candidates are asked for by type of work and by risk too. What is kept of them is made anew: all organizations are noted, for upkeep to work off.
    /// </summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261122180000_CandidateKinds")]
    public partial class CandidateKinds : Migration
    {
        private static readonly string[] Files =
            ["Candidates/kept.sql", "Candidates/kept_upkeep.sql", "Candidates/ranking.sql", "DueDiligence/dossier_frozen.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function if exists candidate_page(uuid[], text[], text[], date, int, int, uuid);
                drop function if exists candidate_total(uuid[], text[], text[]);
                drop function if exists candidate_all(uuid[], text[], text[], date);
                drop function if exists candidate_ask(uuid[], text[], text[], date);
                drop type candidate_question cascade;
                drop table candidate_standing, candidate_cell cascade;
                drop table if exists candidate_kind;
                truncate candidate_served, candidate_covered;
                """);
            foreach (var file in Files) migrationBuilder.Sql(SliceSql.Text(file));
            migrationBuilder.Sql("select candidate_note_all()");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What is kept serves an older program too: its tables have more columns than that one asks for.
        }
    }
}
