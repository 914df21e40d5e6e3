using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>
    /// The parts of what is searched have vectors too, and topics are found by a part of them. The model knows neither; a database that is made anew has them from the
    /// slices' files already.
    /// </summary>
    public partial class SearchEverywhere : Migration
    {
        private static readonly string[] Files =
        [
            "Data/search_text.sql", "Approvals/search.sql", "Objectives/search.sql", "Relationships/search.sql", "Screening/append_only_entries.sql", "Screening/search.sql",
            "Stakeholders/search.sql",
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_contact_expertise_topic",
                table: "contact_expertise");

            migrationBuilder.CreateIndex(
                name: "ix_contact_expertise_topic",
                table: "contact_expertise",
                column: "topic");

            foreach (var file in Files)
                migrationBuilder.Sql(SliceSql.All().Single(one => one.Path == file).Text);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "advice", "bureau_input", "approval_condition", "framework", "objective", "relationship_milestone", "relationship_objective", "listed_entry", "contact_expertise" })
                migrationBuilder.DropColumn("words", table);
            migrationBuilder.Sql("drop index ix_contact_expertise_topic_folded; drop function fold_text(text);");

            migrationBuilder.DropIndex(
                name: "ix_contact_expertise_topic",
                table: "contact_expertise");

            migrationBuilder.CreateIndex(
                name: "ix_contact_expertise_topic",
                table: "contact_expertise",
                column: "topic")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }
    }
}
