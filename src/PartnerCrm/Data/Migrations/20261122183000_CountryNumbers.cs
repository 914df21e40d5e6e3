using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>Registration and tax numbers are kept with the country that gave them.</summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261122183000_CountryNumbers")]
    public partial class CountryNumbers : Migration
    {
        private static readonly string[] Named = ["kind", "jurisdiction", "value"];
        private static readonly string[] NamedBefore = ["kind", "value"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "jurisdiction", table: "party_identifier", type: "character varying(2)", maxLength: 2, nullable: true, collation: "C");
            migrationBuilder.DropCheckConstraint(name: "ck_party_identifier_kind", table: "party_identifier");
            migrationBuilder.AddCheckConstraint(
                name: "ck_party_identifier_kind", table: "party_identifier", sql: "kind in ('LEI', 'ROR', 'ISNI', 'IATI', 'ORCID', 'REGISTRATION_NUMBER', 'TAX_NUMBER')");
            migrationBuilder.AddCheckConstraint(
                name: "ck_party_identifier_jurisdiction", table: "party_identifier", sql: "(kind in ('REGISTRATION_NUMBER', 'TAX_NUMBER')) = (jurisdiction is not null)");
            migrationBuilder.DropIndex(name: "ux_party_identifier_value", table: "party_identifier");
            migrationBuilder.CreateIndex(name: "ux_party_identifier_value", table: "party_identifier", columns: Named, unique: true, filter: "superseded_at is null and valid_to is null")
                .Annotation("Npgsql:NullsDistinct", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ux_party_identifier_value", table: "party_identifier");
            migrationBuilder.DropCheckConstraint(name: "ck_party_identifier_jurisdiction", table: "party_identifier");
            migrationBuilder.DropCheckConstraint(name: "ck_party_identifier_kind", table: "party_identifier");
            migrationBuilder.AddCheckConstraint(name: "ck_party_identifier_kind", table: "party_identifier", sql: "kind in ('LEI', 'ROR', 'ISNI', 'IATI', 'ORCID')");
            migrationBuilder.DropColumn(name: "jurisdiction", table: "party_identifier");
            migrationBuilder.CreateIndex(name: "ux_party_identifier_value", table: "party_identifier", columns: NamedBefore, unique: true, filter: "superseded_at is null and valid_to is null");
        }
    }
}
