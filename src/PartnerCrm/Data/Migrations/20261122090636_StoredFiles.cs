using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class StoredFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_access_token_scopes",
                table: "access_token");

            migrationBuilder.CreateTable(
                name: "stored_content",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_content", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    use = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    interaction_id = table.Column<Guid>(type: "uuid", nullable: true),
                    relationship_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence_for = table.Column<Guid>(type: "uuid", nullable: true),
                    attached_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_file", x => x.id);
                    table.CheckConstraint("ck_stored_file_attached", "(use is null) = (attached_at is null) and num_nonnulls(interaction_id, relationship_id, evidence_for) = (use is not null)::int");
                    table.CheckConstraint("ck_stored_file_use", "use in ('INTERACTION', 'PROPOSAL', 'INSTRUMENT', 'DOSSIER_ANSWER', 'HIT_DECISION')");
                    table.ForeignKey(
                        name: "fk_stored_file_contact_uploaded_by",
                        column: x => x.uploaded_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stored_file_interaction_interaction_id",
                        column: x => x.interaction_id,
                        principalTable: "interaction",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stored_file_relationship_relationship_id",
                        column: x => x.relationship_id,
                        principalTable: "relationship",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stored_chunk",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_chunk", x => new { x.sha256, x.position });
                    table.ForeignKey(
                        name: "fk_stored_chunk_stored_content_sha256",
                        column: x => x.sha256,
                        principalTable: "stored_content",
                        principalColumn: "sha256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_access_token_scopes",
                table: "access_token",
                sql: "scopes <@ array['READ_REGISTER', 'READ_STAKEHOLDERS', 'READ_PERSONAL_DETAILS', 'READ_INTERACTIONS', 'READ_PROPOSALS', 'READ_DRAFTS', 'READ_EVIDENCE', 'READ_DECLARATIONS', 'READ_APPROVALS', 'QUERY_CANDIDATES', 'READ_AUDIT', 'READ_USERS', 'READ_LISTS', 'KEEP_STAKEHOLDERS', 'LOG_INTERACTIONS', 'HANDLE_RELATIONSHIPS', 'SCREEN', 'CHECK_CONFLICTS', 'DECLARE_INTERESTS', 'ADVISE', 'GIVE_BUREAU_INPUT', 'RECORD_DECISIONS', 'DECIDE_LIAISONS', 'MANAGE_USERS', 'MANAGE_LISTS', 'READ_PROFILES', 'MANAGE_PROFILES', 'KEEP_FILES', 'ERASE_CONTENT']");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_evidence_for",
                table: "stored_file",
                column: "evidence_for");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_interaction_id_uploaded_at_id",
                table: "stored_file",
                columns: new[] { "interaction_id", "uploaded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_loose",
                table: "stored_file",
                column: "uploaded_at",
                filter: "use is null");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_relationship_id_uploaded_at_id",
                table: "stored_file",
                columns: new[] { "relationship_id", "uploaded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_sha256",
                table: "stored_file",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_uploaded_by_uploaded_at",
                table: "stored_file",
                columns: new[] { "uploaded_by", "uploaded_at" });

            migrationBuilder.Sql(SliceSql.Text("Files/files.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "stored_chunk");

            migrationBuilder.DropTable(
                name: "stored_file");

            migrationBuilder.DropTable(
                name: "stored_content");

            migrationBuilder.DropCheckConstraint(
                name: "ck_access_token_scopes",
                table: "access_token");

            migrationBuilder.AddCheckConstraint(
                name: "ck_access_token_scopes",
                table: "access_token",
                sql: "scopes <@ array['READ_REGISTER', 'READ_STAKEHOLDERS', 'READ_PERSONAL_DETAILS', 'READ_INTERACTIONS', 'READ_PROPOSALS', 'READ_DRAFTS', 'READ_EVIDENCE', 'READ_DECLARATIONS', 'READ_APPROVALS', 'QUERY_CANDIDATES', 'READ_AUDIT', 'READ_USERS', 'READ_LISTS', 'KEEP_STAKEHOLDERS', 'LOG_INTERACTIONS', 'HANDLE_RELATIONSHIPS', 'SCREEN', 'CHECK_CONFLICTS', 'DECLARE_INTERESTS', 'ADVISE', 'GIVE_BUREAU_INPUT', 'RECORD_DECISIONS', 'DECIDE_LIAISONS', 'MANAGE_USERS', 'MANAGE_LISTS', 'READ_PROFILES', 'MANAGE_PROFILES']");

            migrationBuilder.Sql("drop function refuse_changed_file(); drop function refuse_lost_piece();");
        }
    }
}
