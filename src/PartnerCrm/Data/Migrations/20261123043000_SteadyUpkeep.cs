using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>What is kept of candidates is looked up one by one: planned while the table was empty, upkeep of many organizations read it from end to end, each time longer.</summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261123043000_SteadyUpkeep")]
    public partial class SteadyUpkeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SliceSql.Text("Candidates/kept_upkeep.sql"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // An older program gets the same from this function.
        }
    }
}
