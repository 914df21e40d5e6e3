using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class CaseProfiles : Migration
    {
        private static readonly string[] Files = ["Profiles/policy.sql", "DueDiligence/is_excluded.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "profile_id",
                table: "relationship",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "profile_id",
                table: "approval",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_relationship_profile_id",
                table: "relationship",
                column: "profile_id");

            migrationBuilder.CreateIndex(
                name: "ix_approval_profile_id",
                table: "approval",
                column: "profile_id");

            migrationBuilder.AddForeignKey(
                name: "fk_approval_policy_profile_profile_id",
                table: "approval",
                column: "profile_id",
                principalTable: "policy_profile",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_relationship_policy_profile_profile_id",
                table: "relationship",
                column: "profile_id",
                principalTable: "policy_profile",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            foreach (var file in Files) migrationBuilder.Sql(SliceSql.Text(file));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_approval_policy_profile_profile_id",
                table: "approval");

            migrationBuilder.DropForeignKey(
                name: "fk_relationship_policy_profile_profile_id",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "ix_relationship_profile_id",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "ix_approval_profile_id",
                table: "approval");

            migrationBuilder.DropColumn(
                name: "profile_id",
                table: "relationship");

            migrationBuilder.DropColumn(
                name: "profile_id",
                table: "approval");
        }
    }
}
