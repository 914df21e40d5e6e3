using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>Keys by which commands that write at once do not meet.</summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261122060000_KeysApart")]
    public partial class KeysApart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_id",
                table: "audit_entry",
                column: "id")
                .Annotation("Npgsql:IndexMethod", "hash");

            migrationBuilder.CreateIndex(
                name: "ix_interaction_id",
                table: "interaction",
                column: "id")
                .Annotation("Npgsql:IndexMethod", "hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_audit_entry_id",
                table: "audit_entry");

            migrationBuilder.DropIndex(
                name: "ix_interaction_id",
                table: "interaction");
        }
    }
}
