using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class CheckBasis : Migration
    {
        private static readonly string[] Files = ["Conflicts/Influence/rate_on.sql", "Conflicts/conflict_basis.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "basis",
                table: "conflict_check",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "currencies",
                table: "conflict_check",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            foreach (var file in Files) migrationBuilder.Sql(SliceSql.Text(file));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function conflict_basis_stands(uuid);
                drop function conflict_basis(uuid, uuid, date, text[], uuid[], uuid[]);
                drop function rate_on(text, date);
                """);

            migrationBuilder.DropColumn(
                name: "basis",
                table: "conflict_check");

            migrationBuilder.DropColumn(
                name: "currencies",
                table: "conflict_check");
        }
    }
}
