using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>Registers of owners are looked through by the identifiers of organizations.</summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261122122500_OwnershipProposals")]
    public partial class OwnershipProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SliceSql.Text("Screening/ownership.sql"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop index ix_listed_entry_register_papers;");
    }
}
