using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>Owners that registers name are found by identifiers, and by names with countries.</summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261122155000_RegisteredOwners")]
    public partial class RegisteredOwners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SliceSql.Text("Screening/registered_owners.sql"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            drop function owners_by_registers(uuid);
            drop index listed_entry_owned;
            drop function register_keys(jsonb, text);
            """);
    }
}
