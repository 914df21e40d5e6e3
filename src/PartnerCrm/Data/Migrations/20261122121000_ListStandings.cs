using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>Who was never screened is screened by itself; what of a list failed is told; feeds whose publisher asks for a key name its header.</summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261122121000_ListStandings")]
    public partial class ListStandings : Migration
    {
        private const string Triggers = "'ASKED', 'LIST_CHANGED', 'PARTY_CHANGED', 'LINK_CHANGED', 'RELATIONSHIP_OPENED', ";

        private static readonly string[] Files = ["Screening/Monitoring/tasks.sql", "Screening/screening_conclusion.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(name: "ck_screening_trigger", table: "screening");
            migrationBuilder.AddCheckConstraint(name: "ck_screening_trigger", table: "screening", sql: $"trigger in ({Triggers}'NEVER_SCREENED', 'EXPIRED')");
            migrationBuilder.AddColumn<string>(name: "key_header", table: "list_feed", type: "text", nullable: true);
            migrationBuilder.CreateTable(
                name: "list_failure",
                columns: table => new
                {
                    list_kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table => table.PrimaryKey("pk_list_failure", x => x.list_kind));
            foreach (var file in Files) migrationBuilder.Sql(SliceSql.Text(file));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function screening_note_organization() cascade;
                drop function screening_comparison_failed(uuid) cascade;
                alter table screening disable trigger screening_append_only;
                update screening set trigger = 'ASKED' where trigger = 'NEVER_SCREENED';
                alter table screening enable trigger screening_append_only;
                """);
            migrationBuilder.DropTable(name: "list_failure");
            migrationBuilder.DropColumn(name: "key_header", table: "list_feed");
            migrationBuilder.DropCheckConstraint(name: "ck_screening_trigger", table: "screening");
            migrationBuilder.AddCheckConstraint(name: "ck_screening_trigger", table: "screening", sql: $"trigger in ({Triggers}'EXPIRED')");
        }
    }
}
