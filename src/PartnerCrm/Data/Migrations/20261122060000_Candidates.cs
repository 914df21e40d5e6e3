using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>
    /// What candidates are ranked by. The model does not know these tables; a database that is made anew has them from the slices' files already. They are filled by
    /// upkeep, when the last migration is through, since what they are filled from may be younger than they are.
    /// </summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261122060000_Candidates")]
    public partial class Candidates : Migration
    {
        private static readonly string[] Files =
            ["Screening/screening_circle.sql", "Candidates/kept.sql", "Candidates/kept_upkeep.sql", "Candidates/ranking.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var file in Files)
                migrationBuilder.Sql(SliceSql.All().Single(one => one.Path == file).Text);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function candidate_note() cascade;
                drop function candidate_number_objective() cascade;
                drop function candidate_page(uuid[], text[], text[], text[], text[], boolean, date, int, int, uuid);
                drop function candidate_total(uuid[], text[], text[], text[], text[], boolean);
                drop function candidate_all(uuid[], text[], text[], text[], text[], boolean, date);
                drop function candidate_score(candidate_standing[], candidate_question);
                drop function candidate_ask(uuid[], text[], text[], text[], text[], boolean, date);
                drop type candidate_question cascade;
                drop type candidate_scored;
                drop function candidate_note_all();
                drop function candidate_upkeep(date, int);
                drop function candidate_counts_since(date);
                drop function candidate_refresh(uuid[], date);
                drop function candidate_facts(uuid[], date);
                drop function candidate_waiting(bigint);
                drop function candidate_breadth(int);
                drop function candidate_breadths();
                drop function candidate_bits(int[]);
                drop function candidate_risk_points(text, boolean);
                drop function candidate_income_points(numeric, text);
                drop function candidate_reach_points(text);
                drop function candidate_size_points(text);
                drop function candidate_sensitive_sectors();
                drop function candidate_excluded_sectors();
                drop table candidate_stale, candidate_counted, candidate_covered, candidate_served, candidate_standing, candidate_kind, candidate_cell, candidate_slot;
                drop view if exists screening_conclusion;
                """);
        }
    }
}
