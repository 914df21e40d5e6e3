using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class Declarations : Migration
    {
        private static readonly string[] Files = ["Conflicts/declared_people.sql", "Conflicts/declaration_append_only.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "case_id",
                table: "declaration",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                table: "declaration",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "lapses_on",
                table: "declaration",
                type: "date",
                nullable: true);

            // What was filed before declarations lapsed lapses a year after it was filed.
            migrationBuilder.Sql("""
                alter table declaration disable trigger user;
                update declaration set lapses_on = ((filed_at at time zone 'UTC') + interval '1 year')::date where filed_at is not null;
                alter table declaration enable trigger user;
                """);

            migrationBuilder.AddColumn<Guid>(
                name: "meeting_id",
                table: "declaration",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "searcher_declaration_id",
                table: "conflict_check",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_late",
                table: "declaration",
                type: "boolean",
                nullable: false,
                computedColumnSql: "coalesce((filed_at at time zone 'UTC')::date > due_on, false)",
                stored: true);

            migrationBuilder.CreateTable(
                name: "meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting", x => x.id);
                    table.CheckConstraint("ck_meeting_body", "body in ('CPM', 'SPG', 'BUREAU', 'GROUP')");
                    table.CheckConstraint("ck_meeting_days", "ends_on >= starts_on");
                });

            migrationBuilder.CreateTable(
                name: "agenda_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_item_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agenda_item_relationship_case_id",
                        column: x => x.case_id,
                        principalTable: "relationship",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "declaration_meeting_number",
                table: "declaration",
                columns: new[] { "meeting_id", "person_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_declaration_due_on",
                table: "declaration",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_declaration_is_late",
                table: "declaration",
                column: "is_late");

            migrationBuilder.CreateIndex(
                name: "ix_declaration_lapses_on",
                table: "declaration",
                column: "lapses_on");

            migrationBuilder.AddCheckConstraint(
                name: "ck_declaration_for",
                table: "declaration",
                sql: "num_nonnulls(case_id, meeting_id) = 1");

            migrationBuilder.AddCheckConstraint(
                name: "ck_declaration_lapses",
                table: "declaration",
                sql: "(state = 'DRAFT') = (lapses_on is null)");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_check_searcher_declaration_id",
                table: "conflict_check",
                column: "searcher_declaration_id");

            migrationBuilder.CreateIndex(
                name: "agenda_item_number",
                table: "agenda_item",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_case_id_meeting_id",
                table: "agenda_item",
                columns: new[] { "case_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_body",
                table: "meeting",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_ends_on",
                table: "meeting",
                column: "ends_on");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_starts_on_id",
                table: "meeting",
                columns: new[] { "starts_on", "id" });

            migrationBuilder.AddForeignKey(
                name: "fk_conflict_check_declaration_searcher_declaration_id",
                table: "conflict_check",
                column: "searcher_declaration_id",
                principalTable: "declaration",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_declaration_meeting_meeting_id",
                table: "declaration",
                column: "meeting_id",
                principalTable: "meeting",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            foreach (var file in Files) migrationBuilder.Sql(SliceSql.Text(file));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function if exists declarations_due(date, int);
                drop function if exists declared_people(uuid);
                alter table declaration disable trigger user;
                delete from declaration_item where declaration_id in (select id from declaration where meeting_id is not null);
                delete from declaration where meeting_id is not null;
                alter table declaration enable trigger user;
                """);
            migrationBuilder.DropForeignKey(
                name: "fk_conflict_check_declaration_searcher_declaration_id",
                table: "conflict_check");

            migrationBuilder.DropForeignKey(
                name: "fk_declaration_meeting_meeting_id",
                table: "declaration");

            migrationBuilder.DropTable(
                name: "agenda_item");

            migrationBuilder.DropTable(
                name: "meeting");

            migrationBuilder.DropIndex(
                name: "declaration_meeting_number",
                table: "declaration");

            migrationBuilder.DropIndex(
                name: "ix_declaration_due_on",
                table: "declaration");

            migrationBuilder.DropIndex(
                name: "ix_declaration_is_late",
                table: "declaration");

            migrationBuilder.DropIndex(
                name: "ix_declaration_lapses_on",
                table: "declaration");

            migrationBuilder.DropCheckConstraint(
                name: "ck_declaration_for",
                table: "declaration");

            migrationBuilder.DropCheckConstraint(
                name: "ck_declaration_lapses",
                table: "declaration");

            migrationBuilder.DropIndex(
                name: "ix_conflict_check_searcher_declaration_id",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "is_late",
                table: "declaration");

            migrationBuilder.DropColumn(
                name: "due_on",
                table: "declaration");

            migrationBuilder.DropColumn(
                name: "lapses_on",
                table: "declaration");

            migrationBuilder.DropColumn(
                name: "meeting_id",
                table: "declaration");

            migrationBuilder.DropColumn(
                name: "searcher_declaration_id",
                table: "conflict_check");

            migrationBuilder.AlterColumn<Guid>(
                name: "case_id",
                table: "declaration",
                type: "uuid",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
