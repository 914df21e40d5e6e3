using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class NewestCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_relationship_opened_on_id",
                table: "relationship");

            migrationBuilder.CreateIndex(
                name: "relationship_newest",
                table: "relationship",
                columns: new[] { "opened_on", "id", "expires_on", "review_on", "instrument_expires_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "relationship_newest",
                table: "relationship");

            migrationBuilder.CreateIndex(
                name: "ix_relationship_opened_on_id",
                table: "relationship",
                columns: new[] { "opened_on", "id" });
        }
    }
}
