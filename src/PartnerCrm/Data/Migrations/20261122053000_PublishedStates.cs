using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>Statistics are no part of the model; a database that is made anew has them from the slice's file already.</summary>
    [DbContext(typeof(CrmDb))]
    [Migration("20261122053000_PublishedStates")]
    public partial class PublishedStates : Migration
    {
        private const string File = "Relationships/published_states.sql";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SliceSql.All().Single(one => one.Path == File).Text);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop statistics relationship_published_states;");
    }
}
