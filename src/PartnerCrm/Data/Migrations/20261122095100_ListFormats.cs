using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class ListFormats : Migration
    {
        private static readonly string[] Files = ["Data/today.sql", "Screening/Monitoring/tasks.sql", "Screening/screening_conclusion.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_listed_entry_kind",
                table: "listed_entry");

            migrationBuilder.AddColumn<bool>(
                name: "screens",
                table: "listed_entry",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_delta",
                table: "list_version",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "screens",
                table: "list_version",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "list_feed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    addresses = table.Column<string[]>(type: "text[]", nullable: false),
                    every_minutes = table.Column<int>(type: "integer", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    fetch_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted_checksum = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_feed", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "list_record",
                columns: table => new
                {
                    list_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    points_at = table.Column<string[]>(type: "text[]", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_record", x => new { x.list_kind, x.source_id });
                });

            migrationBuilder.CreateTable(
                name: "list_feed_lease",
                columns: table => new
                {
                    feed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_feed_lease", x => x.feed_id);
                    table.ForeignKey(
                        name: "fk_list_feed_lease_list_feed_feed_id",
                        column: x => x.feed_id,
                        principalTable: "list_feed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "list_fetch",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    feed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    checksum = table.Column<string>(type: "text", nullable: true),
                    version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    validators = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_fetch", x => x.id);
                    table.CheckConstraint("ck_list_fetch_outcome", "outcome in ('TAKEN', 'UNCHANGED', 'FAILED', 'REFUSED')");
                    table.ForeignKey(
                        name: "fk_list_fetch_list_feed_feed_id",
                        column: x => x.feed_id,
                        principalTable: "list_feed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_list_fetch_list_version_version_id",
                        column: x => x.version_id,
                        principalTable: "list_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_listed_entry_kind",
                table: "listed_entry",
                sql: "kind in ('PERSON', 'ORGANIZATION', 'VESSEL', 'AIRCRAFT')");

            migrationBuilder.CreateIndex(
                name: "list_feed_kind",
                table: "list_feed",
                column: "kind",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_list_fetch_feed_id_at_id",
                table: "list_fetch",
                columns: new[] { "feed_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_list_fetch_version_id",
                table: "list_fetch",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_list_record_points_at",
                table: "list_record",
                column: "points_at")
                .Annotation("Npgsql:IndexMethod", "gin");

            // Their functions tell lists that screen from those that do not.
            foreach (var file in Files) migrationBuilder.Sql(SliceSql.Text(file));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "list_feed_lease");

            migrationBuilder.DropTable(
                name: "list_fetch");

            migrationBuilder.DropTable(
                name: "list_record");

            migrationBuilder.DropTable(
                name: "list_feed");

            migrationBuilder.DropCheckConstraint(
                name: "ck_listed_entry_kind",
                table: "listed_entry");

            migrationBuilder.DropColumn(
                name: "screens",
                table: "listed_entry");

            migrationBuilder.DropColumn(
                name: "is_delta",
                table: "list_version");

            migrationBuilder.DropColumn(
                name: "screens",
                table: "list_version");

            migrationBuilder.AddCheckConstraint(
                name: "ck_listed_entry_kind",
                table: "listed_entry",
                sql: "kind in ('PERSON', 'ORGANIZATION')");
        }
    }
}
