using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        private static readonly string[] Files =
        [
            "Conflicts/conflict_freshness.sql", "Conflicts/check_freshness.sql", "Conflicts/link_neighbours.sql", "Conflicts/recused_people.sql", "Conflicts/Influence/influence_evidence.sql",
            "Conflicts/Influence/one_rate.sql",
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "exchange_rate_once",
                table: "exchange_rate");

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "gift",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "superseded_at",
                table: "gift",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "superseded_by",
                table: "gift",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "import_id",
                table: "exchange_rate",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "exchange_rate",
                type: "text",
                nullable: true);

            migrationBuilder.Sql("""
                alter table exchange_rate add column recorded_at timestamp with time zone;
                alter table exchange_rate disable trigger exchange_rate_append_only;
                update exchange_rate r set recorded_at = i.imported_at from rate_import i where i.id = r.import_id;
                alter table exchange_rate enable trigger exchange_rate_append_only;
                alter table exchange_rate alter column recorded_at set not null;
                """);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "superseded_at",
                table: "exchange_rate",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "superseded_by",
                table: "exchange_rate",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "exchange_rate",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "ix_gift_superseded_at",
                table: "gift",
                column: "superseded_at");

            migrationBuilder.CreateIndex(
                name: "ix_gift_superseded_by",
                table: "gift",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rate_currency_day",
                table: "exchange_rate",
                columns: new[] { "currency", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rate_day_id",
                table: "exchange_rate",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rate_superseded_at",
                table: "exchange_rate",
                column: "superseded_at");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rate_superseded_by",
                table: "exchange_rate",
                column: "superseded_by");

            migrationBuilder.AddForeignKey(
                name: "fk_exchange_rate_exchange_rate_superseded_by",
                table: "exchange_rate",
                column: "superseded_by",
                principalTable: "exchange_rate",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_gift_gift_superseded_by",
                table: "gift",
                column: "superseded_by",
                principalTable: "gift",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql("""
                drop function if exists recused_people(uuid, text);
                drop function links_around(uuid[], timestamptz, int);
                drop function links_between(uuid[], uuid[], timestamptz);
                drop function links_into(uuid[], timestamptz, int);
                """);
            foreach (var file in Files) migrationBuilder.Sql(SliceSql.Text(file));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // One rate of a day is left, the one that counts.
            migrationBuilder.Sql("""
                alter table exchange_rate drop constraint exchange_rate_once;
                alter table exchange_rate disable trigger exchange_rate_append_only;
                update exchange_rate set superseded_by = null where superseded_by is not null;
                delete from exchange_rate where superseded_at is not null or import_id is null;
                alter table exchange_rate enable trigger exchange_rate_append_only;
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_exchange_rate_exchange_rate_superseded_by",
                table: "exchange_rate");

            migrationBuilder.DropForeignKey(
                name: "fk_gift_gift_superseded_by",
                table: "gift");

            migrationBuilder.DropIndex(
                name: "ix_gift_superseded_at",
                table: "gift");

            migrationBuilder.DropIndex(
                name: "ix_gift_superseded_by",
                table: "gift");

            migrationBuilder.DropIndex(
                name: "ix_exchange_rate_currency_day",
                table: "exchange_rate");

            migrationBuilder.DropIndex(
                name: "ix_exchange_rate_day_id",
                table: "exchange_rate");

            migrationBuilder.DropIndex(
                name: "ix_exchange_rate_superseded_at",
                table: "exchange_rate");

            migrationBuilder.DropIndex(
                name: "ix_exchange_rate_superseded_by",
                table: "exchange_rate");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "gift");

            migrationBuilder.DropColumn(
                name: "superseded_at",
                table: "gift");

            migrationBuilder.DropColumn(
                name: "superseded_by",
                table: "gift");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "exchange_rate");

            migrationBuilder.DropColumn(
                name: "recorded_at",
                table: "exchange_rate");

            migrationBuilder.DropColumn(
                name: "superseded_at",
                table: "exchange_rate");

            migrationBuilder.DropColumn(
                name: "superseded_by",
                table: "exchange_rate");

            migrationBuilder.DropColumn(
                name: "version",
                table: "exchange_rate");

            migrationBuilder.AlterColumn<Guid>(
                name: "import_id",
                table: "exchange_rate",
                type: "uuid",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "exchange_rate_once",
                table: "exchange_rate",
                columns: new[] { "currency", "day" },
                unique: true);
        }
    }
}
