using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>What searches look through. The model does not know these columns; a database that is made anew has them from the slices' files already.</summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261122040000_Search")]
    public partial class Search : Migration
    {
        private static readonly string[] Files =
            ["Data/search_text.sql", "Approvals/search.sql", "Interactions/search.sql", "Relationships/search.sql", "Stakeholders/search.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var file in Files)
                migrationBuilder.Sql(SliceSql.All().Single(one => one.Path == file).Text);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "organization", "contact", "party_name", "interaction", "follow_up", "relationship", "approval" })
                migrationBuilder.DropColumn("words", table);
            migrationBuilder.DropColumn("staff_words", "organization");
            migrationBuilder.DropColumn("detail_words", "contact");
            migrationBuilder.DropColumn("case_words", "relationship");
            migrationBuilder.Sql("drop function search_joined(text[]); drop function search_text(text); drop function fold_letters(text);");
        }
    }
}
