using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class Evidence : Migration
    {
        private static readonly string[] Files = ["Data/today.sql", "Conflicts/check_freshness.sql", "Conflicts/link_neighbours.sql", "Conflicts/recused_people.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_person_conflict_bars",
                table: "person_conflict");

            migrationBuilder.DropCheckConstraint(
                name: "ck_checked_party_role",
                table: "checked_party");

            migrationBuilder.AddColumn<bool>(
                name: "is_per_item",
                table: "person_conflict",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "end_id",
                table: "conflict_path",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "end_role",
                table: "conflict_path",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "CANDIDATE");

            migrationBuilder.AddColumn<string>(
                name: "grade",
                table: "conflict_path",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "SIGNIFICANT");

            migrationBuilder.AddColumn<bool>(
                name: "has_more_paths",
                table: "conflict_check",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "known_at",
                table: "conflict_check",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "list_versions",
                table: "conflict_check",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "newest_declaration_at",
                table: "conflict_check",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "not_followed",
                table: "conflict_check",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "oldest_declaration_at",
                table: "conflict_check",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "oldest_link_at",
                table: "conflict_check",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "policy_id",
                table: "conflict_check",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "reached",
                table: "conflict_check",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<string>(
                name: "statement",
                table: "conflict_check",
                type: "text",
                nullable: false,
                defaultValue: "");

            // The paths of before all end at the candidate.
            migrationBuilder.Sql("""
                alter table conflict_path disable trigger user;
                update conflict_path p set end_id = c.candidate_id from conflict_check c where c.id = p.check_id;
                alter table conflict_path enable trigger user;
                """);

            migrationBuilder.CreateTable(
                name: "recusal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    conflict_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recusal", x => x.id);
                    table.ForeignKey(
                        name: "fk_recusal_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recusal_contact_person_id",
                        column: x => x.person_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recusal_person_conflict_conflict_id",
                        column: x => x.conflict_id,
                        principalTable: "person_conflict",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_person_conflict_bars",
                table: "person_conflict",
                sql: "bars = (outcome is null or coalesce(resolution = 'EXCLUDE' or (resolution = 'RECUSE' and not is_per_item), false))");

            migrationBuilder.CreateIndex(
                name: "ix_link_neighbours_from",
                table: "link",
                column: "from_id")
                .Annotation("Npgsql:IndexInclude", new[] { "id", "to_id", "kind", "percent", "valid_from", "valid_to", "recorded_at", "superseded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_link_neighbours_to",
                table: "link",
                column: "to_id")
                .Annotation("Npgsql:IndexInclude", new[] { "id", "from_id", "kind", "percent", "valid_from", "valid_to", "recorded_at", "superseded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_conflict_path_end_id",
                table: "conflict_path",
                column: "end_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_path_grade",
                table: "conflict_path",
                column: "grade");

            migrationBuilder.AddCheckConstraint(
                name: "ck_conflict_path_end_role",
                table: "conflict_path",
                sql: "end_role in ('CANDIDATE', 'OWNER', 'BOARD_MEMBER', 'FUNDER')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_conflict_path_grade",
                table: "conflict_path",
                sql: "grade in ('MINOR', 'SIGNIFICANT', 'CONTROLLING')");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_check_policy_id",
                table: "conflict_check",
                column: "policy_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_checked_party_role",
                table: "checked_party",
                sql: "role in ('PERSON', 'UNDECLARED', 'UNKNOWN_OWNERS', 'OWNER', 'BOARD_MEMBER', 'FUNDER', 'NOT_FOLLOWED', 'NO_TIE')");

            migrationBuilder.CreateIndex(
                name: "ix_recusal_agenda_item_id_id",
                table: "recusal",
                columns: new[] { "agenda_item_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_recusal_conflict_id_id",
                table: "recusal",
                columns: new[] { "conflict_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_recusal_person_id",
                table: "recusal",
                column: "person_id");

            migrationBuilder.AddForeignKey(
                name: "fk_conflict_check_policy_profile_policy_id",
                table: "conflict_check",
                column: "policy_id",
                principalTable: "policy_profile",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_conflict_path_party_end_id",
                table: "conflict_path",
                column: "end_id",
                principalTable: "party",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            foreach (var file in Files) migrationBuilder.Sql(SliceSql.Text(file));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger case_part_recused on case_part;
                drop function refuse_recused_part();
                drop function if exists recused_people(uuid, text);
                drop function recusals(uuid);
                drop function recused_from_decision(uuid, date, text);
                drop function links_in_common(uuid[], uuid[], timestamptz);
                drop function conflict_check_stands(uuid);
                drop function links_around(uuid[], timestamptz, int);
                drop function links_between(uuid[], uuid[], timestamptz);
                drop function links_into(uuid[], timestamptz, int);
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_conflict_check_policy_profile_policy_id",
                table: "conflict_check");

            migrationBuilder.DropForeignKey(
                name: "fk_conflict_path_party_end_id",
                table: "conflict_path");

            migrationBuilder.DropTable(
                name: "recusal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_person_conflict_bars",
                table: "person_conflict");

            migrationBuilder.DropIndex(
                name: "ix_link_neighbours_from",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_link_neighbours_to",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_conflict_path_end_id",
                table: "conflict_path");

            migrationBuilder.DropIndex(
                name: "ix_conflict_path_grade",
                table: "conflict_path");

            migrationBuilder.DropCheckConstraint(
                name: "ck_conflict_path_end_role",
                table: "conflict_path");

            migrationBuilder.DropCheckConstraint(
                name: "ck_conflict_path_grade",
                table: "conflict_path");

            migrationBuilder.DropIndex(
                name: "ix_conflict_check_policy_id",
                table: "conflict_check");

            migrationBuilder.DropCheckConstraint(
                name: "ck_checked_party_role",
                table: "checked_party");

            migrationBuilder.DropColumn(
                name: "is_per_item",
                table: "person_conflict");

            migrationBuilder.DropColumn(
                name: "end_id",
                table: "conflict_path");

            migrationBuilder.DropColumn(
                name: "end_role",
                table: "conflict_path");

            migrationBuilder.DropColumn(
                name: "grade",
                table: "conflict_path");

            migrationBuilder.DropColumn(
                name: "has_more_paths",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "known_at",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "list_versions",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "newest_declaration_at",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "not_followed",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "oldest_declaration_at",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "oldest_link_at",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "policy_id",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "reached",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "statement",
                table: "conflict_check");

            migrationBuilder.AddCheckConstraint(
                name: "ck_person_conflict_bars",
                table: "person_conflict",
                sql: "bars = (outcome is null or coalesce(resolution in ('RECUSE', 'EXCLUDE'), false))");

            migrationBuilder.AddCheckConstraint(
                name: "ck_checked_party_role",
                table: "checked_party",
                sql: "role in ('PERSON', 'UNDECLARED', 'UNKNOWN_OWNERS', 'NO_TIE')");
        }
    }
}
