using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>One day for the database and the program, by which both tell how old things are.</summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261122113500_Today")]
    public partial class Today : Migration
    {
        private static readonly string[] Files =
            ["Data/today.sql", "Screening/screening_circle.sql", "Screening/screening_conclusion.sql", "Conflicts/conflict_freshness.sql", "Candidates/ranking.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var file in Files) migrationBuilder.Sql(SliceSql.Text(file));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop function today() cascade;");
    }
}
