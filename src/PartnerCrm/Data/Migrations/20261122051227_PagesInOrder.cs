using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class PagesInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_relationship_organization_id_id",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "ix_relationship_state_id",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "ix_relationship_type_id",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "ix_organization_form",
                table: "organization");

            migrationBuilder.DropIndex(
                name: "ix_organization_ownership",
                table: "organization");

            migrationBuilder.DropIndex(
                name: "ix_organization_reach",
                table: "organization");

            migrationBuilder.DropIndex(
                name: "ix_organization_region",
                table: "organization");

            migrationBuilder.DropIndex(
                name: "ix_link_known_contact_id",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_link_known_from_id",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_link_known_organization_id",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_link_known_to_id",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_interaction_kind",
                table: "interaction");

            migrationBuilder.DropIndex(
                name: "ix_interaction_logged_by",
                table: "interaction");

            migrationBuilder.DropIndex(
                name: "ix_contact_region",
                table: "contact");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_fact_id",
                table: "audit_entry");

            migrationBuilder.AlterColumn<string>(
                name: "country",
                table: "organization",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "country",
                table: "contact",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_relationship_organization_id_opened_on_id",
                table: "relationship",
                columns: new[] { "organization_id", "opened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_state_opened_on_id",
                table: "relationship",
                columns: new[] { "state", "opened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_type_opened_on_id",
                table: "relationship",
                columns: new[] { "type", "opened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "relationship_published_newest",
                table: "relationship",
                columns: new[] { "opened_on", "id" },
                filter: "published");

            migrationBuilder.CreateIndex(
                name: "relationship_submitted_state",
                table: "relationship",
                columns: new[] { "state", "opened_on", "id" },
                filter: "published or state in ('IN_REVIEW', 'APPROVED', 'DECLINED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED')");

            migrationBuilder.CreateIndex(
                name: "ix_organization_country_sort_name_id",
                table: "organization",
                columns: new[] { "country", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_form_sort_name_id",
                table: "organization",
                columns: new[] { "form", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_ownership_sort_name_id",
                table: "organization",
                columns: new[] { "ownership", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_reach_sort_name_id",
                table: "organization",
                columns: new[] { "reach", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_region_sort_name_id",
                table: "organization",
                columns: new[] { "region", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_link_known_contact_id_recorded_at_id",
                table: "link",
                columns: new[] { "known_contact_id", "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_link_known_from_id_recorded_at_id",
                table: "link",
                columns: new[] { "known_from_id", "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_link_known_organization_id_recorded_at_id",
                table: "link",
                columns: new[] { "known_organization_id", "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_link_known_to_id_recorded_at_id",
                table: "link",
                columns: new[] { "known_to_id", "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_interaction_kind_happened_on_id",
                table: "interaction",
                columns: new[] { "kind", "happened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_interaction_logged_by_happened_on_id",
                table: "interaction",
                columns: new[] { "logged_by", "happened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_country_sort_name_id",
                table: "contact",
                columns: new[] { "country", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_region_sort_name_id",
                table: "contact",
                columns: new[] { "region", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_fact_recorded_at_id",
                table: "audit_entry",
                columns: new[] { "fact", "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_subject_kind_recorded_at_id",
                table: "audit_entry",
                columns: new[] { "subject_kind", "recorded_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_relationship_organization_id_opened_on_id",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "ix_relationship_state_opened_on_id",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "ix_relationship_type_opened_on_id",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "relationship_published_newest",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "relationship_submitted_state",
                table: "relationship");

            migrationBuilder.DropIndex(
                name: "ix_organization_country_sort_name_id",
                table: "organization");

            migrationBuilder.DropIndex(
                name: "ix_organization_form_sort_name_id",
                table: "organization");

            migrationBuilder.DropIndex(
                name: "ix_organization_ownership_sort_name_id",
                table: "organization");

            migrationBuilder.DropIndex(
                name: "ix_organization_reach_sort_name_id",
                table: "organization");

            migrationBuilder.DropIndex(
                name: "ix_organization_region_sort_name_id",
                table: "organization");

            migrationBuilder.DropIndex(
                name: "ix_link_known_contact_id_recorded_at_id",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_link_known_from_id_recorded_at_id",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_link_known_organization_id_recorded_at_id",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_link_known_to_id_recorded_at_id",
                table: "link");

            migrationBuilder.DropIndex(
                name: "ix_interaction_kind_happened_on_id",
                table: "interaction");

            migrationBuilder.DropIndex(
                name: "ix_interaction_logged_by_happened_on_id",
                table: "interaction");

            migrationBuilder.DropIndex(
                name: "ix_contact_country_sort_name_id",
                table: "contact");

            migrationBuilder.DropIndex(
                name: "ix_contact_region_sort_name_id",
                table: "contact");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_fact_recorded_at_id",
                table: "audit_entry");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_subject_kind_recorded_at_id",
                table: "audit_entry");

            migrationBuilder.AlterColumn<string>(
                name: "country",
                table: "organization",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "country",
                table: "contact",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true,
                oldCollation: "C");

            migrationBuilder.CreateIndex(
                name: "ix_relationship_organization_id_id",
                table: "relationship",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_state_id",
                table: "relationship",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_type_id",
                table: "relationship",
                columns: new[] { "type", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_form",
                table: "organization",
                column: "form");

            migrationBuilder.CreateIndex(
                name: "ix_organization_ownership",
                table: "organization",
                column: "ownership");

            migrationBuilder.CreateIndex(
                name: "ix_organization_reach",
                table: "organization",
                column: "reach");

            migrationBuilder.CreateIndex(
                name: "ix_organization_region",
                table: "organization",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ix_link_known_contact_id",
                table: "link",
                column: "known_contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_link_known_from_id",
                table: "link",
                column: "known_from_id");

            migrationBuilder.CreateIndex(
                name: "ix_link_known_organization_id",
                table: "link",
                column: "known_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_link_known_to_id",
                table: "link",
                column: "known_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_interaction_kind",
                table: "interaction",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_interaction_logged_by",
                table: "interaction",
                column: "logged_by");

            migrationBuilder.CreateIndex(
                name: "ix_contact_region",
                table: "contact",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_fact_id",
                table: "audit_entry",
                columns: new[] { "fact", "id" });
        }
    }
}
