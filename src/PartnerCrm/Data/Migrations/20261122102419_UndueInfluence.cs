using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class UndueInfluence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "gift",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    currency = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift", x => x.id);
                    table.ForeignKey(
                        name: "fk_gift_contact_to_id",
                        column: x => x.to_id,
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gift_party_from_id",
                        column: x => x.from_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "influence_finding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    check_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sector = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    country = table.Column<string>(type: "text", nullable: true),
                    share_percent = table.Column<decimal>(type: "numeric", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: true),
                    usd_amount = table.Column<decimal>(type: "numeric", nullable: true),
                    total_usd = table.Column<decimal>(type: "numeric", nullable: true),
                    total = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    notable_from = table.Column<decimal>(type: "numeric", nullable: true),
                    high_from = table.Column<decimal>(type: "numeric", nullable: true),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_influence_finding", x => x.id);
                    table.CheckConstraint("ck_influence_finding_kind", "kind in ('CANDIDATE_DONOR', 'CANDIDATE_SECTOR', 'CANDIDATE_COUNTRY', 'HOUSE_DONOR', 'HOUSE_SECTOR', 'HOUSE_COUNTRY', 'HOUSE_EARMARKED', 'HOUSE_CORE', 'SEATS_IN_HOUSE', 'SEATS_IN_CANDIDATE', 'GIFTS')");
                    table.CheckConstraint("ck_influence_finding_level", "level in ('NONE', 'NOTABLE', 'HIGH')");
                    table.CheckConstraint("ck_influence_finding_sector", "sector in ('AGRICULTURE', 'FORESTRY', 'HORTICULTURE', 'FOOD', 'SEEDS', 'GMO_SEEDS', 'CHEMICALS_AND_PESTICIDES', 'BIOLOGICAL_CONTROL', 'COMMODITY_TRADE', 'TRANSPORT', 'COURIER_AND_E_COMMERCE', 'WOOD_PACKAGING', 'TREATMENT_AND_INSPECTION', 'DIAGNOSTICS', 'INFORMATION_TECHNOLOGY', 'RESEARCH_AND_EDUCATION', 'ENVIRONMENT', 'DEVELOPMENT_COOPERATION', 'FINANCE', 'PUBLIC_ADMINISTRATION', 'EXTRACTIVES', 'FOSSIL_FUELS', 'ALCOHOL', 'TOBACCO', 'WEAPONS', 'GAMBLING', 'PHARMACEUTICALS', 'BREAST_MILK_SUBSTITUTES', 'FAST_FOOD', 'OTHER')");
                    table.CheckConstraint("ck_influence_finding_share", "share_percent between 0 and 100");
                    table.CheckConstraint("ck_influence_finding_total", "total in ('ANNUAL_INCOME', 'KNOWN_FUNDS')");
                    table.ForeignKey(
                        name: "fk_influence_finding_conflict_check_check_id",
                        column: x => x.check_id,
                        principalTable: "conflict_check",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_influence_finding_party_party_id",
                        column: x => x.party_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rate_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rate_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "influence_source",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    check_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gift_id = table.Column<Guid>(type: "uuid", nullable: true),
                    usd_amount = table.Column<decimal>(type: "numeric", nullable: true),
                    rate_day = table.Column<DateOnly>(type: "date", nullable: true),
                    not_counted = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_influence_source", x => x.id);
                    table.CheckConstraint("ck_influence_source_not_counted", "not_counted in ('NO_AMOUNT', 'NO_RATE')");
                    table.CheckConstraint("ck_influence_source_one", "num_nonnulls(link_id, gift_id) <= 1");
                    table.ForeignKey(
                        name: "fk_influence_source_gift_gift_id",
                        column: x => x.gift_id,
                        principalTable: "gift",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_influence_source_influence_finding_finding_id",
                        column: x => x.finding_id,
                        principalTable: "influence_finding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_influence_source_link_link_id",
                        column: x => x.link_id,
                        principalTable: "link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exchange_rate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    usd = table.Column<decimal>(type: "numeric", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_rate", x => x.id);
                    table.CheckConstraint("ck_exchange_rate_usd", "usd > 0");
                    table.ForeignKey(
                        name: "fk_exchange_rate_rate_import_import_id",
                        column: x => x.import_id,
                        principalTable: "rate_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "exchange_rate_once",
                table: "exchange_rate",
                columns: new[] { "currency", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rate_import_id",
                table: "exchange_rate",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_gift_day_id",
                table: "gift",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_gift_from_id",
                table: "gift",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_gift_to_id",
                table: "gift",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_influence_finding_check_id_position",
                table: "influence_finding",
                columns: new[] { "check_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_influence_finding_kind",
                table: "influence_finding",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_influence_finding_level",
                table: "influence_finding",
                column: "level");

            migrationBuilder.CreateIndex(
                name: "ix_influence_finding_party_id",
                table: "influence_finding",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_influence_source_finding_id_id",
                table: "influence_source",
                columns: new[] { "finding_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_influence_source_gift_id",
                table: "influence_source",
                column: "gift_id");

            migrationBuilder.CreateIndex(
                name: "ix_influence_source_link_id",
                table: "influence_source",
                column: "link_id");

            migrationBuilder.Sql(SliceSql.Text("Conflicts/Influence/influence_evidence.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exchange_rate");

            migrationBuilder.DropTable(
                name: "influence_source");

            migrationBuilder.DropTable(
                name: "rate_import");

            migrationBuilder.DropTable(
                name: "gift");

            migrationBuilder.DropTable(
                name: "influence_finding");
        }
    }
}
