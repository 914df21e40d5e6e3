using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class SearchIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateIndex(
                name: "ix_relationship_sort_title_trigrams",
                table: "relationship",
                column: "sort_title")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_party_name_name",
                table: "party_name",
                column: "name")
                .Annotation("Npgsql:IndexMethod", "hash");

            migrationBuilder.CreateIndex(
                name: "ix_party_identifier_value",
                table: "party_identifier",
                column: "value");

            migrationBuilder.CreateIndex(
                name: "ix_organization_ownership",
                table: "organization",
                column: "ownership");

            migrationBuilder.CreateIndex(
                name: "ix_listed_entry_sort_name_trigrams",
                table: "listed_entry",
                column: "sort_name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_link_kind",
                table: "link",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_link_percent",
                table: "link",
                column: "percent");

            migrationBuilder.CreateIndex(
                name: "ix_link_valid_to",
                table: "link",
                column: "valid_to");

            migrationBuilder.CreateIndex(
                name: "ix_interaction_sort_subject_trigrams",
                table: "interaction",
                column: "sort_subject")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_interaction_subject",
                table: "interaction",
                column: "subject")
                .Annotation("Npgsql:IndexMethod", "hash");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_done_due_on_id",
                table: "follow_up",
                columns: new[] { "done", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_declaration_superseded_at",
                table: "declaration",
                column: "superseded_at");

            migrationBuilder.CreateIndex(
                name: "ix_contact_expertise_topic",
                table: "contact_expertise",
                column: "topic")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_relationship_sort_title_trigrams",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "ix_party_name_name",
                table: "party_name");

            migrationBuilder.DropIndex(
                name: "ix_party_identifier_value",
                table: "party_identifier");

            migrationBuilder.DropIndex(
                name: "ix_organization_ownership",
                table: "organization");

            migrationBuilder.DropIndex(
                name: "ix_listed_entry_sort_name_trigrams",
                table: "listed_entry");

            migrationBuilder.DropIndex(
                name: "ix_link_kind",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_link_percent",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_link_valid_to",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_interaction_sort_subject_trigrams",
                table: "interaction");

            migrationBuilder.DropIndex(
                name: "ix_interaction_subject",
                table: "interaction");

            migrationBuilder.DropIndex(
                name: "ix_follow_up_done_due_on_id",
                table: "follow_up");

            migrationBuilder.DropIndex(
                name: "ix_declaration_superseded_at",
                table: "declaration");

            migrationBuilder.DropIndex(
                name: "ix_contact_expertise_topic",
                table: "contact_expertise");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
