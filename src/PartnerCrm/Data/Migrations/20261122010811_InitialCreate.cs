using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class InitialCreate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    data = table.Column<string>(type: "jsonb", nullable: false),
                    batch = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "framework",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    from_year = table.Column<int>(type: "integer", nullable: false),
                    to_year = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_framework", x => x.id);
                    table.CheckConstraint("ck_framework_mark", "mark in ('STATED', 'FOUND', 'RECALLED')");
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    actor = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    input_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entity_version = table.Column<int>(type: "integer", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency", x => new { x.actor, x.key });
                });

            migrationBuilder.CreateTable(
                name: "listed_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list_kind = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: false),
                    reference_number = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    primary_name = table.Column<string>(type: "text", nullable: false),
                    sort_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    names = table.Column<string[]>(type: "text[]", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    listed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    data = table.Column<string>(type: "jsonb", nullable: false),
                    from_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until_version_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listed_entry", x => x.id);
                    table.CheckConstraint("ck_listed_entry_kind", "kind in ('PERSON', 'ORGANIZATION')");
                });

            migrationBuilder.CreateTable(
                name: "party",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party", x => x.id);
                    table.UniqueConstraint("ak_party_kind", x => new { x.id, x.kind });
                    table.CheckConstraint("ck_party_kind", "kind in ('ORGANIZATION', 'CONTACT')");
                });

            migrationBuilder.CreateTable(
                name: "audit_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entity_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    before = table.Column<string>(type: "jsonb", nullable: true),
                    after = table.Column<string>(type: "jsonb", nullable: true),
                    salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    before_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    after_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_change_audit_entry_entry_id",
                        column: x => x.entry_id,
                        principalTable: "audit_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objective",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objective", x => x.id);
                    table.CheckConstraint("ck_objective_kind", "kind in ('STRATEGIC_OBJECTIVE', 'DEVELOPMENT_AGENDA')");
                    table.CheckConstraint("ck_objective_mark", "mark in ('STATED', 'FOUND', 'RECALLED')");
                    table.ForeignKey(
                        name: "fk_objective_framework_framework_id",
                        column: x => x.framework_id,
                        principalTable: "framework",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "list_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_change", x => x.id);
                    table.CheckConstraint("ck_list_change_kind", "kind in ('ADDED', 'CHANGED', 'REMOVED')");
                    table.ForeignKey(
                        name: "fk_list_change_listed_entry_before_id",
                        column: x => x.before_id,
                        principalTable: "listed_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_list_change_listed_entry_entry_id",
                        column: x => x.entry_id,
                        principalTable: "listed_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sort_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    given_name = table.Column<string>(type: "text", nullable: true),
                    family_name = table.Column<string>(type: "text", nullable: true),
                    role = table.Column<string>(type: "text", nullable: true),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    region = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    emails = table.Column<string[]>(type: "text[]", nullable: false),
                    phones = table.Column<string[]>(type: "text[]", nullable: false),
                    gender = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    liaison_owner = table.Column<Guid>(type: "uuid", nullable: true),
                    lawful_basis = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    retain_until = table.Column<DateOnly>(type: "date", nullable: true),
                    do_not_contact = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => x.id);
                    table.CheckConstraint("ck_contact_gender", "gender in ('FEMALE', 'MALE', 'OTHER')");
                    table.CheckConstraint("ck_contact_lawful_basis", "lawful_basis in ('CONSENT', 'MANDATE', 'CONTRACT', 'PUBLIC_ROLE')");
                    table.CheckConstraint("ck_contact_region", "region in ('AFRICA', 'ASIA', 'EUROPE', 'LATIN_AMERICA_AND_CARIBBEAN', 'NEAR_EAST', 'NORTH_AMERICA', 'SOUTHWEST_PACIFIC')");
                    table.ForeignKey(
                        name: "fk_contact_contact_liaison_owner",
                        column: x => x.liaison_owner,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_party_id",
                        column: x => x.id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    percent = table.Column<decimal>(type: "numeric", nullable: true),
                    amount = table.Column<decimal>(type: "numeric", nullable: true),
                    currency = table.Column<string>(type: "text", nullable: true),
                    earmarked = table.Column<bool>(type: "boolean", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true),
                    known_from_id = table.Column<Guid>(type: "uuid", nullable: true, computedColumnSql: "case when superseded_at is null then from_id end", stored: true),
                    known_to_id = table.Column<Guid>(type: "uuid", nullable: true, computedColumnSql: "case when superseded_at is null then to_id end", stored: true),
                    known_organization_id = table.Column<Guid>(type: "uuid", nullable: true, computedColumnSql: "case when superseded_at is null then case when from_kind = to_kind then null when from_kind = 'ORGANIZATION' then from_id else to_id end end", stored: true),
                    known_contact_id = table.Column<Guid>(type: "uuid", nullable: true, computedColumnSql: "case when superseded_at is null then case when from_kind = to_kind then null when from_kind = 'CONTACT' then from_id else to_id end end", stored: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_superseded = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "superseded_at is not null", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link", x => x.id);
                    table.CheckConstraint("ck_link_ends", "from_id <> to_id");
                    table.CheckConstraint("ck_link_from_kind", "from_kind in ('ORGANIZATION', 'CONTACT')");
                    table.CheckConstraint("ck_link_kind", "kind in ('EMPLOYS', 'BOARD_MEMBER', 'CONSULTS_FOR', 'OWNS', 'CONTROLS', 'FUNDS', 'MEMBER_OF', 'FAMILY', 'PARTNER_OF')");
                    table.CheckConstraint("ck_link_period", "valid_to >= valid_from");
                    table.CheckConstraint("ck_link_superseded", "superseded_by is null or superseded_at is not null");
                    table.CheckConstraint("ck_link_to_kind", "to_kind in ('ORGANIZATION', 'CONTACT')");
                    table.ForeignKey(
                        name: "fk_link_from",
                        columns: x => new { x.from_id, x.from_kind },
                        principalTable: "party",
                        principalColumns: new[] { "id", "kind" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_link_link_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_link_to",
                        columns: x => new { x.to_id, x.to_kind },
                        principalTable: "party",
                        principalColumns: new[] { "id", "kind" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sort_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    form = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reach = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ownership = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    categories = table.Column<string[]>(type: "text[]", nullable: false),
                    traditional_contact = table.Column<bool>(type: "boolean", nullable: false),
                    sectors = table.Column<string[]>(type: "text[]", nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    region = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    website = table.Column<string>(type: "text", nullable: true),
                    size = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    income_amount = table.Column<decimal>(type: "numeric", nullable: true),
                    income_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    income_year = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization", x => x.id);
                    table.CheckConstraint("ck_organization_categories", "categories <@ array['INDUSTRY', 'RESEARCH', 'DONOR', 'OTHER']");
                    table.CheckConstraint("ck_organization_form", "form in ('COMPANY', 'INDUSTRY_ASSOCIATION', 'RESEARCH_INSTITUTE', 'UNIVERSITY_OR_TEACHING_BODY', 'FOUNDATION', 'DONOR_AGENCY', 'DEVELOPMENT_BANK', 'NGO', 'INTERGOVERNMENTAL_BODY', 'REGIONAL_PLANT_PROTECTION_ORGANIZATION', 'NATIONAL_PLANT_PROTECTION_ORGANIZATION', 'GOVERNMENT_BODY', 'OTHER')");
                    table.CheckConstraint("ck_organization_income", "num_nulls(income_amount, income_currency, income_year) in (0, 3)");
                    table.CheckConstraint("ck_organization_ownership", "ownership in ('PUBLIC', 'PRIVATE', 'MIXED')");
                    table.CheckConstraint("ck_organization_reach", "reach in ('NATIONAL', 'REGIONAL', 'INTERNATIONAL', 'GLOBAL')");
                    table.CheckConstraint("ck_organization_region", "region in ('AFRICA', 'ASIA', 'EUROPE', 'LATIN_AMERICA_AND_CARIBBEAN', 'NEAR_EAST', 'NORTH_AMERICA', 'SOUTHWEST_PACIFIC')");
                    table.CheckConstraint("ck_organization_sectors", "sectors <@ array['AGRICULTURE', 'FORESTRY', 'HORTICULTURE', 'FOOD', 'SEEDS', 'GMO_SEEDS', 'CHEMICALS_AND_PESTICIDES', 'BIOLOGICAL_CONTROL', 'COMMODITY_TRADE', 'TRANSPORT', 'COURIER_AND_E_COMMERCE', 'WOOD_PACKAGING', 'TREATMENT_AND_INSPECTION', 'DIAGNOSTICS', 'INFORMATION_TECHNOLOGY', 'RESEARCH_AND_EDUCATION', 'ENVIRONMENT', 'DEVELOPMENT_COOPERATION', 'FINANCE', 'PUBLIC_ADMINISTRATION', 'EXTRACTIVES', 'FOSSIL_FUELS', 'ALCOHOL', 'TOBACCO', 'WEAPONS', 'GAMBLING', 'PHARMACEUTICALS', 'BREAST_MILK_SUBSTITUTES', 'FAST_FOOD', 'OTHER']");
                    table.CheckConstraint("ck_organization_size", "size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')");
                    table.ForeignKey(
                        name: "fk_organization_party_id",
                        column: x => x.id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "party_identifier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    known_party_id = table.Column<Guid>(type: "uuid", nullable: true, computedColumnSql: "case when superseded_at is null then party_id end", stored: true),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_superseded = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "superseded_at is not null", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_identifier", x => x.id);
                    table.CheckConstraint("ck_party_identifier_kind", "kind in ('LEI', 'ROR', 'ISNI', 'IATI', 'ORCID')");
                    table.CheckConstraint("ck_party_identifier_period", "valid_to >= valid_from");
                    table.CheckConstraint("ck_party_identifier_superseded", "superseded_by is null or superseded_at is not null");
                    table.ForeignKey(
                        name: "fk_party_identifier_party_identifier_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "party_identifier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_party_identifier_party_party_id",
                        column: x => x.party_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "party_name",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    known_party_id = table.Column<Guid>(type: "uuid", nullable: true, computedColumnSql: "case when superseded_at is null then party_id end", stored: true),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sort_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_superseded = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "superseded_at is not null", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_name", x => x.id);
                    table.CheckConstraint("ck_party_name_kind", "kind in ('LEGAL', 'ACRONYM', 'FORMER', 'TRANSLATED', 'ORIGINAL_SCRIPT', 'ALIAS')");
                    table.CheckConstraint("ck_party_name_period", "valid_to >= valid_from");
                    table.CheckConstraint("ck_party_name_superseded", "superseded_by is null or superseded_at is not null");
                    table.ForeignKey(
                        name: "fk_party_name_party_name_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "party_name",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_party_name_party_party_id",
                        column: x => x.party_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "screening",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    result = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    failure = table.Column<string>(type: "text", nullable: true),
                    screened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    screened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    parties_screened = table.Column<int>(type: "integer", nullable: false),
                    names_screened = table.Column<int>(type: "integer", nullable: false),
                    hits_found = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screening", x => x.id);
                    table.CheckConstraint("ck_screening_failed", "(result = 'FAILED') = (failure is not null)");
                    table.CheckConstraint("ck_screening_result", "result in ('FINISHED', 'FAILED')");
                    table.ForeignKey(
                        name: "fk_screening_party_party_id",
                        column: x => x.party_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objective_mapping",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    relation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    mark = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objective_mapping", x => x.id);
                    table.CheckConstraint("ck_objective_mapping_mark", "mark in ('STATED', 'FOUND', 'RECALLED')");
                    table.CheckConstraint("ck_objective_mapping_relation", "relation in ('CONTINUED_BY', 'PARTLY_CONTINUED_BY')");
                    table.ForeignKey(
                        name: "fk_objective_mapping_objective_from_id",
                        column: x => x.from_id,
                        principalTable: "objective",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_objective_mapping_objective_to_id",
                        column: x => x.to_id,
                        principalTable: "objective",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_expertise",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    known_contact_id = table.Column<Guid>(type: "uuid", nullable: true, computedColumnSql: "case when superseded_at is null then contact_id end", stored: true),
                    topic = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_superseded = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "superseded_at is not null", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_expertise", x => x.id);
                    table.CheckConstraint("ck_contact_expertise_period", "valid_to >= valid_from");
                    table.CheckConstraint("ck_contact_expertise_superseded", "superseded_by is null or superseded_at is not null");
                    table.ForeignKey(
                        name: "fk_contact_expertise_contact_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_expertise_contact_expertise_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "contact_expertise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interaction",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    sort_subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: true),
                    logged_by = table.Column<Guid>(type: "uuid", nullable: false),
                    logged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interaction", x => x.id);
                    table.CheckConstraint("ck_interaction_kind", "kind in ('MEETING', 'CALL', 'MAIL', 'LETTER', 'EVENT', 'VISIT')");
                    table.ForeignKey(
                        name: "fk_interaction_contact_logged_by",
                        column: x => x.logged_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "list_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    list_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    checksum = table.Column<string>(type: "text", nullable: false),
                    parties = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    removed = table.Column<int>(type: "integer", nullable: false),
                    repeated = table.Column<int>(type: "integer", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    imported_by = table.Column<Guid>(type: "uuid", nullable: true),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    in_force = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "replaced_at is null", stored: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_list_version_contact_imported_by",
                        column: x => x.imported_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    password_hash = table.Column<string>(type: "text", nullable: false),
                    password_set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    failed_sign_ins = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_account", x => x.id);
                    table.CheckConstraint("ck_user_account_roles", "roles <@ array['SECRETARIAT', 'EXECUTIVE', 'BUREAU', 'SPG', 'CPM', 'EXPERT', 'AUDITOR', 'ADMINISTRATOR']");
                    table.ForeignKey(
                        name: "fk_user_account_contact_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relationship",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state_since = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proposal_reference = table.Column<string>(type: "text", nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    instrument_reference = table.Column<string>(type: "text", nullable: true),
                    instrument_signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    instrument_expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    instrument_review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    public_label = table.Column<string>(type: "text", nullable: true),
                    public_label_agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    sort_title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    formality = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    shared_risks = table.Column<string>(type: "text", nullable: true),
                    shared_resources = table.Column<string>(type: "text", nullable: true),
                    shared_responsibilities = table.Column<string>(type: "text", nullable: true),
                    legal_arrangement = table.Column<string>(type: "text", nullable: true),
                    financing_amount = table.Column<decimal>(type: "numeric(15,2)", precision: 15, scale: 2, nullable: true),
                    financing_currency = table.Column<string>(type: "text", nullable: true),
                    financing_in_kind = table.Column<string>(type: "text", nullable: true),
                    financing_earmarked = table.Column<bool>(type: "boolean", nullable: false),
                    financing_conditions = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relationship", x => x.id);
                    table.CheckConstraint("ck_relationship_formality", "formality in ('INFORMAL', 'AGREED', 'BINDING')");
                    table.CheckConstraint("ck_relationship_state", "state in ('PROSPECT', 'PROPOSED', 'IN_DUE_DILIGENCE', 'IN_REVIEW', 'APPROVED', 'DECLINED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED', 'WITHDRAWN')");
                    table.CheckConstraint("ck_relationship_type", "type in ('LIAISON', 'COOPERATION', 'PARTNERSHIP')");
                    table.ForeignKey(
                        name: "fk_relationship_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "screened_party",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    screening_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    names = table.Column<string[]>(type: "text[]", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screened_party", x => x.id);
                    table.CheckConstraint("ck_screened_party_role", "role in ('SELF', 'PERSON', 'OWNER')");
                    table.ForeignKey(
                        name: "fk_screened_party_party_party_id",
                        column: x => x.party_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_screened_party_screening_screening_id",
                        column: x => x.screening_id,
                        principalTable: "screening",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "screening_hit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    screening_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: false),
                    explanation = table.Column<string>(type: "jsonb", nullable: false),
                    decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    carried_from = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screening_hit", x => x.id);
                    table.CheckConstraint("ck_screening_hit_decided", "num_nulls(reason, decided_by, decided_at) = case decision when 'UNDECIDED' then 3 else 0 end");
                    table.CheckConstraint("ck_screening_hit_decision", "decision in ('UNDECIDED', 'TRUE_MATCH', 'FALSE_POSITIVE')");
                    table.ForeignKey(
                        name: "fk_screening_hit_listed_entry_entry_id",
                        column: x => x.entry_id,
                        principalTable: "listed_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_screening_hit_party_party_id",
                        column: x => x.party_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_screening_hit_screening_hit_carried_from",
                        column: x => x.carried_from,
                        principalTable: "screening_hit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_screening_hit_screening_screening_id",
                        column: x => x.screening_id,
                        principalTable: "screening",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    interaction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    done = table.Column<bool>(type: "boolean", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_by = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up", x => x.id);
                    table.CheckConstraint("ck_follow_up_done", "done = (done_at is not null) and done = (done_by is not null)");
                    table.ForeignKey(
                        name: "fk_follow_up_contact_done_by",
                        column: x => x.done_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_contact_owner_id",
                        column: x => x.owner_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_interaction_interaction_id",
                        column: x => x.interaction_id,
                        principalTable: "interaction",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interaction_objective",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: false),
                    interaction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interaction_objective", x => x.id);
                    table.ForeignKey(
                        name: "fk_interaction_objective_interaction_interaction_id",
                        column: x => x.interaction_id,
                        principalTable: "interaction",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interaction_objective_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "objective",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interaction_organization",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    interaction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interaction_organization", x => x.id);
                    table.ForeignKey(
                        name: "fk_interaction_organization_interaction_interaction_id",
                        column: x => x.interaction_id,
                        principalTable: "interaction",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interaction_organization_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interaction_participant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    interaction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interaction_participant", x => x.id);
                    table.ForeignKey(
                        name: "fk_interaction_participant_contact_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interaction_participant_interaction_interaction_id",
                        column: x => x.interaction_id,
                        principalTable: "interaction",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "screening_list",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    screening_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screening_list", x => x.id);
                    table.ForeignKey(
                        name: "fk_screening_list_list_version_version_id",
                        column: x => x.version_id,
                        principalTable: "list_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_screening_list_screening_screening_id",
                        column: x => x.screening_id,
                        principalTable: "screening",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_token", x => x.id);
                    table.CheckConstraint("ck_access_token_scopes", "scopes <@ array['READ_REGISTER', 'READ_STAKEHOLDERS', 'READ_PERSONAL_DETAILS', 'READ_INTERACTIONS', 'READ_PROPOSALS', 'READ_DRAFTS', 'READ_EVIDENCE', 'READ_DECLARATIONS', 'READ_APPROVALS', 'QUERY_CANDIDATES', 'READ_AUDIT', 'READ_USERS', 'READ_LISTS', 'KEEP_STAKEHOLDERS', 'LOG_INTERACTIONS', 'HANDLE_RELATIONSHIPS', 'SCREEN', 'CHECK_CONFLICTS', 'DECLARE_INTERESTS', 'ADVISE', 'GIVE_BUREAU_INPUT', 'RECORD_DECISIONS', 'DECIDE_LIAISONS', 'MANAGE_USERS', 'MANAGE_LISTS']");
                    table.ForeignKey(
                        name: "fk_access_token_user_account_user_id",
                        column: x => x.user_id,
                        principalTable: "user_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "approval",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    relationship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    route = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    session_number = table.Column<int>(type: "integer", nullable: true),
                    session_year = table.Column<int>(type: "integer", nullable: true),
                    agenda_item = table.Column<string>(type: "text", nullable: true),
                    document_symbol = table.Column<string>(type: "text", nullable: true),
                    report_paragraph = table.Column<string>(type: "text", nullable: true),
                    rationale = table.Column<string>(type: "text", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval", x => x.id);
                    table.CheckConstraint("approval_confirmed_by_another", "confirmed_by <> recorded_by");
                    table.CheckConstraint("ck_approval_outcome", "outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'DECLINED', 'NOTED')");
                    table.CheckConstraint("ck_approval_route", "route in ('EXECUTIVE_DECISION', 'COMMISSION_DECISION')");
                    table.CheckConstraint("ck_approval_state", "state in ('IN_REVIEW', 'RECORDED', 'DECIDED', 'SENT_BACK', 'WITHDRAWN', 'REVOKED')");
                    table.CheckConstraint("ck_approval_type", "type in ('LIAISON', 'COOPERATION', 'PARTNERSHIP')");
                    table.ForeignKey(
                        name: "fk_approval_contact_confirmed_by",
                        column: x => x.confirmed_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_approval_contact_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_approval_contact_submitted_by",
                        column: x => x.submitted_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_approval_relationship_relationship_id",
                        column: x => x.relationship_id,
                        principalTable: "relationship",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_part",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_part", x => x.id);
                    table.CheckConstraint("ck_case_part_part", "part in ('PREPARER', 'CHECKER', 'CONFIRMER', 'ADVISER', 'BUREAU_MEMBER')");
                    table.ForeignKey(
                        name: "fk_case_part_contact_person_id",
                        column: x => x.person_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_part_relationship_case_id",
                        column: x => x.case_id,
                        principalTable: "relationship",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conflict_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    searched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    searched_by = table.Column<Guid>(type: "uuid", nullable: false),
                    depth = table.Column<int>(type: "integer", nullable: false),
                    parties_searched = table.Column<int>(type: "integer", nullable: false),
                    links_searched = table.Column<int>(type: "integer", nullable: false),
                    paths_found = table.Column<int>(type: "integer", nullable: false),
                    newest_link_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    would_change = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    would_change_party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    would_change_link_id = table.Column<Guid>(type: "uuid", nullable: true),
                    around = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    links = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    declarations = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conflict_check", x => x.id);
                    table.CheckConstraint("ck_conflict_check_absence", "(paths_found = 0) = (would_change is not null)");
                    table.CheckConstraint("ck_conflict_check_would_change", "would_change in ('TIE_OUTSIDE_ITS_PERIOD', 'UNKNOWN_OWNER', 'MISSING_DECLARATION', 'UNRECORDED_TIE')");
                    table.ForeignKey(
                        name: "fk_conflict_check_link_would_change_link_id",
                        column: x => x.would_change_link_id,
                        principalTable: "link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflict_check_organization_candidate_id",
                        column: x => x.candidate_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflict_check_party_would_change_party_id",
                        column: x => x.would_change_party_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflict_check_relationship_case_id",
                        column: x => x.case_id,
                        principalTable: "relationship",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "declaration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    corrects = table.Column<Guid>(type: "uuid", nullable: true),
                    filed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    review_note = table.Column<string>(type: "text", nullable: true),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_declaration", x => x.id);
                    table.CheckConstraint("ck_declaration_filed", "(state = 'DRAFT') = (filed_at is null)");
                    table.CheckConstraint("ck_declaration_reviewed", "(state = 'REVIEWED') = (reviewed_at is not null) and (reviewed_at is null) = (reviewed_by is null)");
                    table.CheckConstraint("ck_declaration_state", "state in ('DRAFT', 'FILED', 'REVIEWED')");
                    table.ForeignKey(
                        name: "fk_declaration_contact_person_id",
                        column: x => x.person_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_declaration_contact_reviewed_by",
                        column: x => x.reviewed_by,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_declaration_declaration_corrects",
                        column: x => x.corrects,
                        principalTable: "declaration",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_declaration_relationship_case_id",
                        column: x => x.case_id,
                        principalTable: "relationship",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relationship_milestone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    relationship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reached_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relationship_milestone", x => x.id);
                    table.ForeignKey(
                        name: "fk_relationship_milestone_relationship_relationship_id",
                        column: x => x.relationship_id,
                        principalTable: "relationship",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relationship_objective",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    relationship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contribution = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relationship_objective", x => x.id);
                    table.ForeignKey(
                        name: "fk_relationship_objective_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "objective",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_relationship_objective_relationship_relationship_id",
                        column: x => x.relationship_id,
                        principalTable: "relationship",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "advice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    approval_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recommendation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice", x => x.id);
                    table.CheckConstraint("ck_advice_recommendation", "recommendation in ('SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'OPPOSE', 'ABSTAIN')");
                    table.ForeignKey(
                        name: "fk_advice_approval_approval_id",
                        column: x => x.approval_id,
                        principalTable: "approval",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_advice_contact_person_id",
                        column: x => x.person_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "approval_condition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    approval_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fulfilled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval_condition", x => x.id);
                    table.ForeignKey(
                        name: "fk_approval_condition_approval_approval_id",
                        column: x => x.approval_id,
                        principalTable: "approval",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bureau_input",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    approval_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recommendation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bureau_input", x => x.id);
                    table.CheckConstraint("ck_bureau_input_recommendation", "recommendation in ('SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'OPPOSE', 'ABSTAIN')");
                    table.ForeignKey(
                        name: "fk_bureau_input_approval_approval_id",
                        column: x => x.approval_id,
                        principalTable: "approval",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bureau_input_contact_person_id",
                        column: x => x.person_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "checked_party",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    check_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checked_party", x => x.id);
                    table.CheckConstraint("ck_checked_party_role", "role in ('PERSON', 'UNDECLARED', 'UNKNOWN_OWNERS', 'NO_TIE')");
                    table.ForeignKey(
                        name: "fk_checked_party_conflict_check_check_id",
                        column: x => x.check_id,
                        principalTable: "conflict_check",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_checked_party_party_party_id",
                        column: x => x.party_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conflict_path",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    check_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    ownership_percent = table.Column<decimal>(type: "numeric", nullable: true),
                    key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conflict_path", x => x.id);
                    table.ForeignKey(
                        name: "fk_conflict_path_conflict_check_check_id",
                        column: x => x.check_id,
                        principalTable: "conflict_check",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflict_path_contact_person_id",
                        column: x => x.person_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_conflict",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    check_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    path_keys = table.Column<string[]>(type: "text[]", nullable: false),
                    outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    resolution = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    resolved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    bars = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_conflict", x => x.id);
                    table.CheckConstraint("ck_person_conflict_bars", "bars = (outcome is null or coalesce(resolution in ('RECUSE', 'EXCLUDE'), false))");
                    table.CheckConstraint("ck_person_conflict_kept", "(resolution is null) = (outcome is null or outcome = 'NONE')");
                    table.CheckConstraint("ck_person_conflict_outcome", "outcome in ('NONE', 'APPARENT', 'POTENTIAL', 'ACTUAL')");
                    table.CheckConstraint("ck_person_conflict_resolution", "resolution in ('DISCLOSE', 'LIMIT', 'RECUSE', 'EXCLUDE', 'WAIVE')");
                    table.CheckConstraint("ck_person_conflict_resolved", "num_nulls(outcome, reason, resolved_by, resolved_at) in (0, 4)");
                    table.ForeignKey(
                        name: "fk_person_conflict_conflict_check_check_id",
                        column: x => x.check_id,
                        principalTable: "conflict_check",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_person_conflict_contact_person_id",
                        column: x => x.person_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_person_conflict_relationship_case_id",
                        column: x => x.case_id,
                        principalTable: "relationship",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "declaration_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    declaration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_declaration_item", x => x.id);
                    table.CheckConstraint("ck_declaration_item_kind", "kind in ('EMPLOYMENT', 'CONSULTING', 'RESEARCH_SUPPORT', 'INVESTMENT', 'INTELLECTUAL_PROPERTY', 'PUBLIC_STATEMENT', 'FAMILY', 'TOBACCO', 'OTHER')");
                    table.CheckConstraint("ck_declaration_item_period", "valid_to >= valid_from");
                    table.ForeignKey(
                        name: "fk_declaration_item_declaration_declaration_id",
                        column: x => x.declaration_id,
                        principalTable: "declaration",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_declaration_item_party_party_id",
                        column: x => x.party_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conflict_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    check_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    declaration_item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    interest_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    is_forward = table.Column<bool>(type: "boolean", nullable: false),
                    percent = table.Column<decimal>(type: "numeric", nullable: true),
                    chain_percent = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conflict_step", x => x.id);
                    table.CheckConstraint("ck_conflict_step_interest_kind", "interest_kind in ('EMPLOYMENT', 'CONSULTING', 'RESEARCH_SUPPORT', 'INVESTMENT', 'INTELLECTUAL_PROPERTY', 'PUBLIC_STATEMENT', 'FAMILY', 'TOBACCO', 'OTHER')");
                    table.CheckConstraint("ck_conflict_step_link_kind", "link_kind in ('EMPLOYS', 'BOARD_MEMBER', 'CONSULTS_FOR', 'OWNS', 'CONTROLS', 'FUNDS', 'MEMBER_OF', 'FAMILY', 'PARTNER_OF')");
                    table.CheckConstraint("ck_conflict_step_tie", "num_nonnulls(link_id, declaration_item_id) = 1");
                    table.ForeignKey(
                        name: "fk_conflict_step_conflict_path_path_id",
                        column: x => x.path_id,
                        principalTable: "conflict_path",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflict_step_declaration_item_declaration_item_id",
                        column: x => x.declaration_item_id,
                        principalTable: "declaration_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflict_step_link_link_id",
                        column: x => x.link_id,
                        principalTable: "link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflict_step_party_from_id",
                        column: x => x.from_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflict_step_party_to_id",
                        column: x => x.to_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_token_user_id",
                table: "access_token",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ux_access_token_hash",
                table: "access_token",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_advice_approval_id_given_at_id",
                table: "advice",
                columns: new[] { "approval_id", "given_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_advice_person_id",
                table: "advice",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "approval_one_open",
                table: "approval",
                column: "relationship_id",
                unique: true,
                filter: "state in ('IN_REVIEW', 'RECORDED')");

            migrationBuilder.CreateIndex(
                name: "ix_approval_confirmed_by",
                table: "approval",
                column: "confirmed_by");

            migrationBuilder.CreateIndex(
                name: "ix_approval_decided_on_id",
                table: "approval",
                columns: new[] { "decided_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_outcome_id",
                table: "approval",
                columns: new[] { "outcome", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_recorded_by",
                table: "approval",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_approval_relationship_id_id",
                table: "approval",
                columns: new[] { "relationship_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_route_id",
                table: "approval",
                columns: new[] { "route", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_session_number",
                table: "approval",
                column: "session_number");

            migrationBuilder.CreateIndex(
                name: "ix_approval_session_year_session_number_id",
                table: "approval",
                columns: new[] { "session_year", "session_number", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_state_id",
                table: "approval",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_submitted_at_id",
                table: "approval",
                columns: new[] { "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_submitted_by",
                table: "approval",
                column: "submitted_by");

            migrationBuilder.CreateIndex(
                name: "ix_approval_type_id",
                table: "approval",
                columns: new[] { "type", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_valid_until_id",
                table: "approval",
                columns: new[] { "valid_until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_condition_approval_id_due_on_id",
                table: "approval_condition",
                columns: new[] { "approval_id", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_condition_due_on",
                table: "approval_condition",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_approval_condition_fulfilled_on",
                table: "approval_condition",
                column: "fulfilled_on");

            migrationBuilder.CreateIndex(
                name: "ix_audit_change_entity_id_id",
                table: "audit_change",
                columns: new[] { "entity_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_change_entry_id_entity_kind_field_id",
                table: "audit_change",
                columns: new[] { "entry_id", "entity_kind", "field", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_change_subject_id_id",
                table: "audit_change",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_fact_id",
                table: "audit_entry",
                columns: new[] { "fact", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_recorded_at_id",
                table: "audit_entry",
                columns: new[] { "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_subject_id_recorded_at_id",
                table: "audit_entry",
                columns: new[] { "subject_id", "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bureau_input_approval_id_given_at_id",
                table: "bureau_input",
                columns: new[] { "approval_id", "given_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bureau_input_person_id",
                table: "bureau_input",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "case_part_once",
                table: "case_part",
                columns: new[] { "case_id", "person_id", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "case_part_one_person",
                table: "case_part",
                columns: new[] { "case_id", "part" },
                unique: true,
                filter: "part in ('PREPARER', 'CHECKER', 'CONFIRMER')");

            migrationBuilder.CreateIndex(
                name: "case_part_three_people",
                table: "case_part",
                columns: new[] { "case_id", "person_id" },
                unique: true,
                filter: "part in ('PREPARER', 'CHECKER', 'CONFIRMER')");

            migrationBuilder.CreateIndex(
                name: "ix_case_part_part",
                table: "case_part",
                column: "part");

            migrationBuilder.CreateIndex(
                name: "ix_case_part_person_id",
                table: "case_part",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_checked_party_check_id_id",
                table: "checked_party",
                columns: new[] { "check_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_checked_party_check_id_role_party_id",
                table: "checked_party",
                columns: new[] { "check_id", "role", "party_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_checked_party_party_id",
                table: "checked_party",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "conflict_check_number",
                table: "conflict_check",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conflict_check_candidate_id",
                table: "conflict_check",
                column: "candidate_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_check_paths_found",
                table: "conflict_check",
                column: "paths_found");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_check_searched_at_id",
                table: "conflict_check",
                columns: new[] { "searched_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_conflict_check_would_change_link_id",
                table: "conflict_check",
                column: "would_change_link_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_check_would_change_party_id",
                table: "conflict_check",
                column: "would_change_party_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_path_check_id_position",
                table: "conflict_path",
                columns: new[] { "check_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conflict_path_length",
                table: "conflict_path",
                column: "length");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_path_ownership_percent",
                table: "conflict_path",
                column: "ownership_percent");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_path_person_id",
                table: "conflict_path",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_step_declaration_item_id",
                table: "conflict_step",
                column: "declaration_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_step_from_id",
                table: "conflict_step",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_step_link_id",
                table: "conflict_step",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_step_path_id_position",
                table: "conflict_step",
                columns: new[] { "path_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conflict_step_to_id",
                table: "conflict_step",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_country_id",
                table: "contact",
                columns: new[] { "country", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_created_at_id",
                table: "contact",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_liaison_owner",
                table: "contact",
                column: "liaison_owner");

            migrationBuilder.CreateIndex(
                name: "ix_contact_name",
                table: "contact",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_contact_region",
                table: "contact",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ix_contact_sort_name_id",
                table: "contact",
                columns: new[] { "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_expertise_contact_id",
                table: "contact_expertise",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_expertise_known_contact_id",
                table: "contact_expertise",
                column: "known_contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_expertise_superseded_by",
                table: "contact_expertise",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "declaration_number",
                table: "declaration",
                columns: new[] { "case_id", "person_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_declaration_corrects",
                table: "declaration",
                column: "corrects");

            migrationBuilder.CreateIndex(
                name: "ix_declaration_filed_at_id",
                table: "declaration",
                columns: new[] { "filed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_declaration_person_id_state",
                table: "declaration",
                columns: new[] { "person_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_declaration_reviewed_by",
                table: "declaration",
                column: "reviewed_by");

            migrationBuilder.CreateIndex(
                name: "ix_declaration_state",
                table: "declaration",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_declaration_item_declaration_id_id",
                table: "declaration_item",
                columns: new[] { "declaration_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_declaration_item_kind",
                table: "declaration_item",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_declaration_item_party_id",
                table: "declaration_item",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_done_by",
                table: "follow_up",
                column: "done_by");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_due_on_id",
                table: "follow_up",
                columns: new[] { "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_interaction_id",
                table: "follow_up",
                column: "interaction_id");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_owner_id_due_on",
                table: "follow_up",
                columns: new[] { "owner_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_framework_code",
                table: "framework",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_framework_from_year",
                table: "framework",
                column: "from_year");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_recorded_at",
                table: "idempotency",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "ix_interaction_happened_on_id",
                table: "interaction",
                columns: new[] { "happened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_interaction_kind",
                table: "interaction",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_interaction_logged_at_id",
                table: "interaction",
                columns: new[] { "logged_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_interaction_logged_by",
                table: "interaction",
                column: "logged_by");

            migrationBuilder.CreateIndex(
                name: "ix_interaction_objective_interaction_id_objective_id",
                table: "interaction_objective",
                columns: new[] { "interaction_id", "objective_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interaction_objective_objective_id_happened_on_id",
                table: "interaction_objective",
                columns: new[] { "objective_id", "happened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_interaction_organization_interaction_id_organization_id",
                table: "interaction_organization",
                columns: new[] { "interaction_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interaction_organization_organization_id_happened_on_id",
                table: "interaction_organization",
                columns: new[] { "organization_id", "happened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_interaction_participant_contact_id_happened_on_id",
                table: "interaction_participant",
                columns: new[] { "contact_id", "happened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_interaction_participant_interaction_id_contact_id",
                table: "interaction_participant",
                columns: new[] { "interaction_id", "contact_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_link_from_id_from_kind",
                table: "link",
                columns: new[] { "from_id", "from_kind" });

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
                name: "ix_link_recorded_at_id",
                table: "link",
                columns: new[] { "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_link_superseded_by",
                table: "link",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "ix_link_to_id_to_kind",
                table: "link",
                columns: new[] { "to_id", "to_kind" });

            migrationBuilder.CreateIndex(
                name: "ix_link_valid_from_id",
                table: "link",
                columns: new[] { "valid_from", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_list_change_before_id",
                table: "list_change",
                column: "before_id");

            migrationBuilder.CreateIndex(
                name: "ix_list_change_entry_id",
                table: "list_change",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_list_change_version_id_kind_id",
                table: "list_change",
                columns: new[] { "version_id", "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_list_version_imported_by",
                table: "list_version",
                column: "imported_by");

            migrationBuilder.CreateIndex(
                name: "ix_list_version_in_force",
                table: "list_version",
                column: "in_force");

            migrationBuilder.CreateIndex(
                name: "ix_list_version_list_date_id",
                table: "list_version",
                columns: new[] { "list_date", "id" });

            migrationBuilder.CreateIndex(
                name: "list_version_in_force",
                table: "list_version",
                column: "kind",
                unique: true,
                filter: "replaced_at is null");

            migrationBuilder.CreateIndex(
                name: "list_version_number",
                table: "list_version",
                columns: new[] { "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_listed_entry_from_version_id",
                table: "listed_entry",
                column: "from_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_listed_entry_kind",
                table: "listed_entry",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_listed_entry_list_kind_from_version_id",
                table: "listed_entry",
                columns: new[] { "list_kind", "from_version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_listed_entry_primary_name",
                table: "listed_entry",
                column: "primary_name");

            migrationBuilder.CreateIndex(
                name: "ix_listed_entry_reference_number",
                table: "listed_entry",
                column: "reference_number");

            migrationBuilder.CreateIndex(
                name: "ix_listed_entry_sort_name_id",
                table: "listed_entry",
                columns: new[] { "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_listed_entry_until_version_id",
                table: "listed_entry",
                column: "until_version_id");

            migrationBuilder.CreateIndex(
                name: "listed_entry_in_force",
                table: "listed_entry",
                columns: new[] { "list_kind", "source_id" },
                unique: true,
                filter: "until_version_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_objective_code",
                table: "objective",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_objective_framework_id_code",
                table: "objective",
                columns: new[] { "framework_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_objective_framework_id_rank",
                table: "objective",
                columns: new[] { "framework_id", "rank" });

            migrationBuilder.CreateIndex(
                name: "ix_objective_mapping_from_id_to_id",
                table: "objective_mapping",
                columns: new[] { "from_id", "to_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_objective_mapping_to_id",
                table: "objective_mapping",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_categories",
                table: "organization",
                column: "categories")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_organization_country_id",
                table: "organization",
                columns: new[] { "country", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_created_at_id",
                table: "organization",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_form",
                table: "organization",
                column: "form");

            migrationBuilder.CreateIndex(
                name: "ix_organization_name",
                table: "organization",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_organization_reach",
                table: "organization",
                column: "reach");

            migrationBuilder.CreateIndex(
                name: "ix_organization_region",
                table: "organization",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ix_organization_sectors",
                table: "organization",
                column: "sectors")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_organization_sort_name_id",
                table: "organization",
                columns: new[] { "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_party_identifier_known_party_id",
                table: "party_identifier",
                column: "known_party_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_identifier_party_id",
                table: "party_identifier",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_identifier_superseded_by",
                table: "party_identifier",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "ux_party_identifier_value",
                table: "party_identifier",
                columns: new[] { "kind", "value" },
                unique: true,
                filter: "superseded_at is null and valid_to is null");

            migrationBuilder.CreateIndex(
                name: "ix_party_name_known_party_id",
                table: "party_name",
                column: "known_party_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_name_party_id",
                table: "party_name",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_name_sort_name",
                table: "party_name",
                column: "sort_name");

            migrationBuilder.CreateIndex(
                name: "ix_party_name_superseded_by",
                table: "party_name",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "ix_person_conflict_bars",
                table: "person_conflict",
                column: "bars");

            migrationBuilder.CreateIndex(
                name: "ix_person_conflict_check_id",
                table: "person_conflict",
                column: "check_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_conflict_opened_at_id",
                table: "person_conflict",
                columns: new[] { "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_person_conflict_outcome",
                table: "person_conflict",
                column: "outcome");

            migrationBuilder.CreateIndex(
                name: "ix_person_conflict_person_id",
                table: "person_conflict",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_conflict_resolution",
                table: "person_conflict",
                column: "resolution");

            migrationBuilder.CreateIndex(
                name: "person_conflict_once",
                table: "person_conflict",
                columns: new[] { "case_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_relationship_expires_on_id",
                table: "relationship",
                columns: new[] { "expires_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_instrument_expires_on_id",
                table: "relationship",
                columns: new[] { "instrument_expires_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_opened_on_id",
                table: "relationship",
                columns: new[] { "opened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_organization_id_id",
                table: "relationship",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_review_on_id",
                table: "relationship",
                columns: new[] { "review_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_sort_title_id",
                table: "relationship",
                columns: new[] { "sort_title", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_state_id",
                table: "relationship",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_title",
                table: "relationship",
                column: "title");

            migrationBuilder.CreateIndex(
                name: "ix_relationship_type_id",
                table: "relationship",
                columns: new[] { "type", "id" });

            migrationBuilder.CreateIndex(
                name: "relationship_published",
                table: "relationship",
                columns: new[] { "organization_id", "id" },
                filter: "published");

            migrationBuilder.CreateIndex(
                name: "ix_relationship_milestone_due_on",
                table: "relationship_milestone",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_relationship_milestone_reached_on",
                table: "relationship_milestone",
                column: "reached_on");

            migrationBuilder.CreateIndex(
                name: "ix_relationship_milestone_relationship_id_due_on_id",
                table: "relationship_milestone",
                columns: new[] { "relationship_id", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_relationship_objective_objective_id_relationship_id",
                table: "relationship_objective",
                columns: new[] { "objective_id", "relationship_id" });

            migrationBuilder.CreateIndex(
                name: "relationship_objective_once",
                table: "relationship_objective",
                columns: new[] { "relationship_id", "objective_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_screened_party_party_id_screening_id",
                table: "screened_party",
                columns: new[] { "party_id", "screening_id" });

            migrationBuilder.CreateIndex(
                name: "ix_screened_party_role",
                table: "screened_party",
                column: "role");

            migrationBuilder.CreateIndex(
                name: "ix_screened_party_screening_id_party_id",
                table: "screened_party",
                columns: new[] { "screening_id", "party_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_screening_hits_found",
                table: "screening",
                column: "hits_found");

            migrationBuilder.CreateIndex(
                name: "ix_screening_party_id_screened_at_id",
                table: "screening",
                columns: new[] { "party_id", "screened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_result",
                table: "screening",
                column: "result");

            migrationBuilder.CreateIndex(
                name: "ix_screening_screened_at_id",
                table: "screening",
                columns: new[] { "screened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_carried_from",
                table: "screening_hit",
                column: "carried_from");

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_decision",
                table: "screening_hit",
                column: "decision");

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_entry_id",
                table: "screening_hit",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_party_id",
                table: "screening_hit",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_score_id",
                table: "screening_hit",
                columns: new[] { "score", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_screening_id_party_id_entry_id",
                table: "screening_hit",
                columns: new[] { "screening_id", "party_id", "entry_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_screening_id_score_id",
                table: "screening_hit",
                columns: new[] { "screening_id", "score", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_list_screening_id_version_id",
                table: "screening_list",
                columns: new[] { "screening_id", "version_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_screening_list_version_id",
                table: "screening_list",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ux_user_account_contact",
                table: "user_account",
                column: "contact_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_user_account_user_name",
                table: "user_account",
                column: "user_name",
                unique: true);

            // What the slices say beyond their tables. A released file is not edited: a later migration brings the next one.
            foreach (var (_, text) in SliceSql.Initial())
                migrationBuilder.Sql(text);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_token");

            migrationBuilder.DropTable(
                name: "advice");

            migrationBuilder.DropTable(
                name: "approval_condition");

            migrationBuilder.DropTable(
                name: "audit_change");

            migrationBuilder.DropTable(
                name: "bureau_input");

            migrationBuilder.DropTable(
                name: "case_part");

            migrationBuilder.DropTable(
                name: "checked_party");

            migrationBuilder.DropTable(
                name: "conflict_step");

            migrationBuilder.DropTable(
                name: "contact_expertise");

            migrationBuilder.DropTable(
                name: "follow_up");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "interaction_objective");

            migrationBuilder.DropTable(
                name: "interaction_organization");

            migrationBuilder.DropTable(
                name: "interaction_participant");

            migrationBuilder.DropTable(
                name: "list_change");

            migrationBuilder.DropTable(
                name: "objective_mapping");

            migrationBuilder.DropTable(
                name: "party_identifier");

            migrationBuilder.DropTable(
                name: "party_name");

            migrationBuilder.DropTable(
                name: "person_conflict");

            migrationBuilder.DropTable(
                name: "relationship_milestone");

            migrationBuilder.DropTable(
                name: "relationship_objective");

            migrationBuilder.DropTable(
                name: "screened_party");

            migrationBuilder.DropTable(
                name: "screening_hit");

            migrationBuilder.DropTable(
                name: "screening_list");

            migrationBuilder.DropTable(
                name: "user_account");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "approval");

            migrationBuilder.DropTable(
                name: "conflict_path");

            migrationBuilder.DropTable(
                name: "declaration_item");

            migrationBuilder.DropTable(
                name: "interaction");

            migrationBuilder.DropTable(
                name: "objective");

            migrationBuilder.DropTable(
                name: "listed_entry");

            migrationBuilder.DropTable(
                name: "list_version");

            migrationBuilder.DropTable(
                name: "screening");

            migrationBuilder.DropTable(
                name: "conflict_check");

            migrationBuilder.DropTable(
                name: "declaration");

            migrationBuilder.DropTable(
                name: "framework");

            migrationBuilder.DropTable(
                name: "link");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "relationship");

            migrationBuilder.DropTable(
                name: "organization");

            migrationBuilder.DropTable(
                name: "party");
        }
    }
}
