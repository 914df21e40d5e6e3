using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class Dossiers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dossier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    excludes = table.Column<bool>(type: "boolean", nullable: false),
                    benefits = table.Column<string>(type: "text", nullable: true),
                    recommendation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    recommendation_reason = table.Column<string>(type: "text", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    relationship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    tier = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    profile_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_months = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    preparers = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier", x => x.id);
                    table.CheckConstraint("ck_dossier_accepted_by_another", "accepted_by <> submitted_by and not accepted_by = any(preparers)");
                    table.CheckConstraint("ck_dossier_recommendation", "recommendation in ('ENGAGE', 'CONTINUE', 'ENGAGE_WITH_MEASURES', 'DISENGAGE')");
                    table.CheckConstraint("ck_dossier_risk_level", "risk_level in ('LOW', 'MODERATE', 'SUBSTANTIAL', 'HIGH')");
                    table.CheckConstraint("ck_dossier_state", "state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'SENT_BACK', 'SUPERSEDED')");
                    table.CheckConstraint("ck_dossier_submitted", "state in ('DRAFT', 'SUPERSEDED') or (submitted_at is not null and valid_until is not null)");
                    table.CheckConstraint("ck_dossier_tier", "tier in ('BASIC', 'STANDARD', 'ENHANCED')");
                    table.CheckConstraint("ck_dossier_type", "type in ('LIAISON', 'COOPERATION', 'PARTNERSHIP')");
                    table.CheckConstraint("dossier_submitted_by_another", "not submitted_by = any(preparers)");
                    table.ForeignKey(
                        name: "fk_dossier_contact_accepted_by",
                        column: x => x.accepted_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_contact_submitted_by",
                        column: x => x.submitted_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_policy_profile_profile_id",
                        column: x => x.profile_id,
                        principalTable: "policy_profile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_relationship_relationship_id",
                        column: x => x.relationship_id,
                        principalTable: "relationship",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    dimension = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    needs_evidence = table.Column<bool>(type: "boolean", nullable: false),
                    blocks = table.Column<string[]>(type: "text[]", nullable: false),
                    reply = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_answer", x => x.id);
                    table.CheckConstraint("ck_dossier_answer_blocks", "blocks <@ array['YES', 'NO', 'PARTLY', 'NOT_APPLICABLE', 'UNKNOWN']");
                    table.CheckConstraint("ck_dossier_answer_dimension", "dimension in ('CONFLICT_OF_INTEREST', 'UNDUE_INFLUENCE', 'INTEGRITY_AND_REPUTATION', 'ENDORSEMENT', 'COMPETITIVE_ADVANTAGE', 'OPERATIONAL', 'FINANCIAL')");
                    table.CheckConstraint("ck_dossier_answer_given", "(reply is null) = (answered_at is null)");
                    table.CheckConstraint("ck_dossier_answer_reply", "reply in ('YES', 'NO', 'PARTLY', 'NOT_APPLICABLE', 'UNKNOWN')");
                    table.ForeignKey(
                        name: "fk_dossier_answer_contact_answered_by",
                        column: x => x.answered_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_answer_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_exclusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    suspected = table.Column<bool>(type: "boolean", nullable: false),
                    finding = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    checked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_exclusion", x => x.id);
                    table.CheckConstraint("ck_dossier_exclusion_checked", "(finding is null) = (checked_at is null)");
                    table.CheckConstraint("ck_dossier_exclusion_finding", "finding in ('APPLIES', 'DOES_NOT_APPLY', 'UNKNOWN')");
                    table.ForeignKey(
                        name: "fk_dossier_exclusion_contact_checked_by",
                        column: x => x.checked_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_exclusion_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_measure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_measure_contact_owner_id",
                        column: x => x.owner_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_measure_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_risk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    needs_plan = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    rated_by = table.Column<Guid>(type: "uuid", nullable: true),
                    rated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_risk", x => x.id);
                    table.CheckConstraint("ck_dossier_risk_dimension", "dimension in ('CONFLICT_OF_INTEREST', 'UNDUE_INFLUENCE', 'INTEGRITY_AND_REPUTATION', 'ENDORSEMENT', 'COMPETITIVE_ADVANTAGE', 'OPERATIONAL', 'FINANCIAL')");
                    table.CheckConstraint("ck_dossier_risk_level", "level in ('LOW', 'MODERATE', 'SUBSTANTIAL', 'HIGH')");
                    table.CheckConstraint("ck_dossier_risk_rated", "(level is null) = (rated_at is null)");
                    table.ForeignKey(
                        name: "fk_dossier_risk_contact_rated_by",
                        column: x => x.rated_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_risk_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_snapshot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_snapshot", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_snapshot_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_evidence", x => x.id);
                    table.CheckConstraint("ck_dossier_evidence_something", "num_nonnulls(reference, file_id) > 0");
                    table.ForeignKey(
                        name: "fk_dossier_evidence_dossier_answer_answer_id",
                        column: x => x.answer_id,
                        principalTable: "dossier_answer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_evidence_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_evidence_stored_file_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "dossier_number",
                table: "dossier",
                columns: new[] { "relationship_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "dossier_one_accepted",
                table: "dossier",
                column: "relationship_id",
                unique: true,
                filter: "state = 'ACCEPTED'");

            migrationBuilder.CreateIndex(
                name: "dossier_one_open",
                table: "dossier",
                column: "relationship_id",
                unique: true,
                filter: "state in ('DRAFT', 'SUBMITTED')");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_accepted_by",
                table: "dossier",
                column: "accepted_by");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_opened_at_id",
                table: "dossier",
                columns: new[] { "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_organization_id_id",
                table: "dossier",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_profile_id",
                table: "dossier",
                column: "profile_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_recommendation_id",
                table: "dossier",
                columns: new[] { "recommendation", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_risk_level_id",
                table: "dossier",
                columns: new[] { "risk_level", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_state_valid_until_id",
                table: "dossier",
                columns: new[] { "state", "valid_until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_submitted_at_id",
                table: "dossier",
                columns: new[] { "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_submitted_by",
                table: "dossier",
                column: "submitted_by");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_tier_id",
                table: "dossier",
                columns: new[] { "tier", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_type_id",
                table: "dossier",
                columns: new[] { "type", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_valid_until_id",
                table: "dossier",
                columns: new[] { "valid_until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_answer_answered_by",
                table: "dossier_answer",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_answer_dossier_id_position_id",
                table: "dossier_answer",
                columns: new[] { "dossier_id", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_answer_reply",
                table: "dossier_answer",
                column: "reply");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_evidence_answer_id_added_at_id",
                table: "dossier_evidence",
                columns: new[] { "answer_id", "added_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_evidence_dossier_id",
                table: "dossier_evidence",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_evidence_file_id",
                table: "dossier_evidence",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_exclusion_checked_by",
                table: "dossier_exclusion",
                column: "checked_by");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_exclusion_dossier_id_position_id",
                table: "dossier_exclusion",
                columns: new[] { "dossier_id", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_exclusion_finding",
                table: "dossier_exclusion",
                column: "finding");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_measure_dossier_id_due_on_id",
                table: "dossier_measure",
                columns: new[] { "dossier_id", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_measure_due_on",
                table: "dossier_measure",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_measure_owner_id",
                table: "dossier_measure",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_risk_dimension_level",
                table: "dossier_risk",
                columns: new[] { "dimension", "level" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_risk_dossier_id_position_id",
                table: "dossier_risk",
                columns: new[] { "dossier_id", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_risk_level",
                table: "dossier_risk",
                column: "level");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_risk_rated_by",
                table: "dossier_risk",
                column: "rated_by");

            migrationBuilder.CreateIndex(
                name: "dossier_snapshot_once",
                table: "dossier_snapshot",
                column: "dossier_id",
                unique: true);

            foreach (var file in new[] { "DueDiligence/dossier_frozen.sql", "Candidates/kept_upkeep.sql" })
                migrationBuilder.Sql(SliceSql.Text(file));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dossier_evidence");

            migrationBuilder.DropTable(
                name: "dossier_exclusion");

            migrationBuilder.DropTable(
                name: "dossier_measure");

            migrationBuilder.DropTable(
                name: "dossier_risk");

            migrationBuilder.DropTable(
                name: "dossier_snapshot");

            migrationBuilder.DropTable(
                name: "dossier_answer");

            migrationBuilder.DropTable(
                name: "dossier");

            migrationBuilder.Sql("""
                drop function refuse_changed_dossier_snapshot();
                drop function refuse_changed_dossier();
                drop function refuse_changed_dossier_part();
                """);
        }
    }
}
