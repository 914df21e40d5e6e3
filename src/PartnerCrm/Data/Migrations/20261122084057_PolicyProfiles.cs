using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class PolicyProfiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_access_token_scopes",
                table: "access_token");

            migrationBuilder.CreateTable(
                name: "policy_profile",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    checksum = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    in_force = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_profile", x => x.id);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_access_token_scopes",
                table: "access_token",
                sql: "scopes <@ array['READ_REGISTER', 'READ_STAKEHOLDERS', 'READ_PERSONAL_DETAILS', 'READ_INTERACTIONS', 'READ_PROPOSALS', 'READ_DRAFTS', 'READ_EVIDENCE', 'READ_DECLARATIONS', 'READ_APPROVALS', 'QUERY_CANDIDATES', 'READ_AUDIT', 'READ_USERS', 'READ_LISTS', 'KEEP_STAKEHOLDERS', 'LOG_INTERACTIONS', 'HANDLE_RELATIONSHIPS', 'SCREEN', 'CHECK_CONFLICTS', 'DECLARE_INTERESTS', 'ADVISE', 'GIVE_BUREAU_INPUT', 'RECORD_DECISIONS', 'DECIDE_LIAISONS', 'MANAGE_USERS', 'MANAGE_LISTS', 'READ_PROFILES', 'MANAGE_PROFILES']");

            migrationBuilder.CreateIndex(
                name: "ix_policy_profile_in_force",
                table: "policy_profile",
                column: "in_force");

            migrationBuilder.CreateIndex(
                name: "ix_policy_profile_loaded_at_id",
                table: "policy_profile",
                columns: new[] { "loaded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "policy_profile_number",
                table: "policy_profile",
                columns: new[] { "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "policy_profile_once",
                table: "policy_profile",
                columns: new[] { "code", "checksum" },
                unique: true);

            foreach (var file in new[] { "Profiles/policy.sql", "Profiles/profiles.sql" })
                migrationBuilder.Sql(SliceSql.Text(file));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "policy_profile");

            migrationBuilder.Sql("""
                drop function refuse_changed_profile();
                drop function policy_number(text);
                drop function policy_tier(text, text);
                drop function policy_months(text, text);
                drop function policy_second_eyes(text);
                """);

            migrationBuilder.DropCheckConstraint(
                name: "ck_access_token_scopes",
                table: "access_token");

            migrationBuilder.AddCheckConstraint(
                name: "ck_access_token_scopes",
                table: "access_token",
                sql: "scopes <@ array['READ_REGISTER', 'READ_STAKEHOLDERS', 'READ_PERSONAL_DETAILS', 'READ_INTERACTIONS', 'READ_PROPOSALS', 'READ_DRAFTS', 'READ_EVIDENCE', 'READ_DECLARATIONS', 'READ_APPROVALS', 'QUERY_CANDIDATES', 'READ_AUDIT', 'READ_USERS', 'READ_LISTS', 'KEEP_STAKEHOLDERS', 'LOG_INTERACTIONS', 'HANDLE_RELATIONSHIPS', 'SCREEN', 'CHECK_CONFLICTS', 'DECLARE_INTERESTS', 'ADVISE', 'GIVE_BUREAU_INPUT', 'RECORD_DECISIONS', 'DECIDE_LIAISONS', 'MANAGE_USERS', 'MANAGE_LISTS']");
        }
    }
}
