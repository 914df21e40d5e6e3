using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerCrm.Data.Migrations
{
    /// <summary>Decisions that a second person confirms, that expire, and that are history once their organization was screened again; and what is to be screened again.</summary>
    public partial class ScreeningDecisions : Migration
    {
        private static readonly string[] Files = ["Data/today.sql", "Screening/Monitoring/tasks.sql", "Screening/screening_circle.sql", "Screening/screening_conclusion.sql"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_decided",
                table: "screening_hit");

            migrationBuilder.AddColumn<string[]>(
                name: "changes",
                table: "screening_hit",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "confirmed_at",
                table: "screening_hit",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "confirmed_by",
                table: "screening_hit",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ended",
                table: "screening_hit",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ended_at",
                table: "screening_hit",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ended_by_version",
                table: "screening_hit",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "screening_hit",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "holds_until",
                table: "screening_hit",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "needs_confirmation",
                table: "screening_hit",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "proposed",
                table: "screening_hit",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reopened",
                table: "screening_hit",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reopened_from",
                table: "screening_hit",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "sources",
                table: "screening_hit",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AlterColumn<Guid>(
                name: "screened_by",
                table: "screening",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            // What was screened before counts for as long as it would today, and what later screenings found again is history.
            migrationBuilder.Sql("""
                alter table screening add column trigger character varying(60), add column valid_until date;
                alter table screening_hit add column organization_id uuid;
                alter table screening disable trigger screening_append_only;
                update screening set trigger = 'ASKED', valid_until = (screened_at + interval '12 months')::date;
                alter table screening enable trigger screening_append_only;
                update screening_hit h set organization_id = s.party_id from screening s where s.id = h.screening_id;
                update screening_hit h set ended = 'FOUND_AGAIN', ended_at = n.screened_at
                from screening s, lateral (select min(n.screened_at) as screened_at from screening n where n.party_id = s.party_id and (n.screened_at, n.id) > (s.screened_at, s.id)) n
                where s.id = h.screening_id and n.screened_at is not null;
                alter table screening alter column trigger set not null, alter column valid_until set not null;
                alter table screening_hit alter column organization_id set not null;
                """);

            migrationBuilder.AddColumn<bool>(
                name: "current",
                table: "screening_hit",
                type: "boolean",
                nullable: false,
                computedColumnSql: "ended is null",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_current",
                table: "screening_hit",
                column: "current");

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_ended_by_version",
                table: "screening_hit",
                column: "ended_by_version");

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_holds_until",
                table: "screening_hit",
                column: "holds_until",
                filter: "ended is null");

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_organization_id",
                table: "screening_hit",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_proposed",
                table: "screening_hit",
                column: "proposed");

            migrationBuilder.CreateIndex(
                name: "ix_screening_hit_reopened_from",
                table: "screening_hit",
                column: "reopened_from");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_changes",
                table: "screening_hit",
                sql: "changes <@ array['NAMES', 'BIRTH_DATES', 'COUNTRIES', 'IDENTIFIERS', 'OTHER']");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_confirmed",
                table: "screening_hit",
                sql: "num_nulls(confirmed_by, confirmed_at) in (0, 2) and (confirmed_by is null or decision <> 'UNDECIDED')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_decided",
                table: "screening_hit",
                sql: "num_nulls(reason, decided_by, decided_at) = case when decision = 'UNDECIDED' and proposed is null then 3 else 0 end");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_ended",
                table: "screening_hit",
                sql: "ended in ('FOUND_AGAIN', 'LISTING_REMOVED', 'LISTING_CHANGED', 'PARTY_CHANGED')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_ended_at",
                table: "screening_hit",
                sql: "(ended is null) = (ended_at is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_holds_until",
                table: "screening_hit",
                sql: "holds_until is null or 'FALSE_POSITIVE' in (decision, proposed)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_proposed",
                table: "screening_hit",
                sql: "proposed in ('UNDECIDED', 'TRUE_MATCH', 'FALSE_POSITIVE')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_proposed_or_decided",
                table: "screening_hit",
                sql: "proposed is null or (decision = 'UNDECIDED' and proposed <> 'UNDECIDED' and confirmed_by is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_reopened",
                table: "screening_hit",
                sql: "reopened in ('LISTING_CHANGED', 'EXPIRED', 'SECOND_PERSON_NEEDED')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_reopened_from",
                table: "screening_hit",
                sql: "(reopened is null) = (reopened_from is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_second_person",
                table: "screening_hit",
                sql: "confirmed_by <> decided_by");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_unconfirmed",
                table: "screening_hit",
                sql: "not needs_confirmation or decision = 'UNDECIDED' or confirmed_by is not null");

            migrationBuilder.CreateIndex(
                name: "ix_screening_trigger",
                table: "screening",
                column: "trigger");

            migrationBuilder.CreateIndex(
                name: "ix_screening_valid_until",
                table: "screening",
                column: "valid_until");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_trigger",
                table: "screening",
                sql: "trigger in ('ASKED', 'LIST_CHANGED', 'PARTY_CHANGED', 'LINK_CHANGED', 'RELATIONSHIP_OPENED', 'EXPIRED')");

            migrationBuilder.AddForeignKey(
                name: "fk_screening_hit_list_version_ended_by_version",
                table: "screening_hit",
                column: "ended_by_version",
                principalTable: "list_version",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_screening_hit_party_organization_id",
                table: "screening_hit",
                column: "organization_id",
                principalTable: "party",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_screening_hit_screening_hit_reopened_from",
                table: "screening_hit",
                column: "reopened_from",
                principalTable: "screening_hit",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql("alter table screening_hit alter column changes drop default, alter column sources drop default, alter column needs_confirmation drop default;");
            foreach (var file in Files)
                migrationBuilder.Sql(SliceSql.Text(file));

            // Whoever was screened before the newest versions is compared with them by the next server that starts.
            migrationBuilder.Sql("""
                insert into list_unswept (version_id) select id from list_version where added + changed + removed > 0 on conflict do nothing;
                insert into screening_task (key, trigger, list_version_id) select 'list ' || version_id, 'LIST_CHANGED', version_id from list_unswept on conflict do nothing;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop view if exists screening_conclusion;
                drop function screening_age(uuid, uuid);
                drop function screening_lists(uuid);
                drop function screening_is_due(uuid, date);
                drop function screening_reach(uuid, date);
                drop function screening_used(uuid, text);
                drop function screening_note_party() cascade;
                drop function screening_note_link() cascade;
                drop function screening_note_list() cascade;
                drop function screening_note_relationship() cascade;
                drop table screening_task, list_unswept, list_touch;
                alter table screening disable trigger screening_append_only;
                update screening set screened_by = '00000000-0000-0000-0000-000000000000' where screened_by is null;
                alter table screening enable trigger screening_append_only;
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_screening_hit_list_version_ended_by_version",
                table: "screening_hit");

            migrationBuilder.DropForeignKey(
                name: "fk_screening_hit_party_organization_id",
                table: "screening_hit");

            migrationBuilder.DropForeignKey(
                name: "fk_screening_hit_screening_hit_reopened_from",
                table: "screening_hit");

            migrationBuilder.DropIndex(
                name: "ix_screening_hit_current",
                table: "screening_hit");

            migrationBuilder.DropIndex(
                name: "ix_screening_hit_ended_by_version",
                table: "screening_hit");

            migrationBuilder.DropIndex(
                name: "ix_screening_hit_holds_until",
                table: "screening_hit");

            migrationBuilder.DropIndex(
                name: "ix_screening_hit_organization_id",
                table: "screening_hit");

            migrationBuilder.DropIndex(
                name: "ix_screening_hit_proposed",
                table: "screening_hit");

            migrationBuilder.DropIndex(
                name: "ix_screening_hit_reopened_from",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_changes",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_confirmed",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_decided",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_ended",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_ended_at",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_holds_until",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_proposed",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_proposed_or_decided",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_reopened",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_reopened_from",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_second_person",
                table: "screening_hit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_hit_unconfirmed",
                table: "screening_hit");

            migrationBuilder.DropIndex(
                name: "ix_screening_trigger",
                table: "screening");

            migrationBuilder.DropIndex(
                name: "ix_screening_valid_until",
                table: "screening");

            migrationBuilder.DropCheckConstraint(
                name: "ck_screening_trigger",
                table: "screening");

            migrationBuilder.DropColumn(
                name: "current",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "changes",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "confirmed_at",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "confirmed_by",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "ended",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "ended_at",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "ended_by_version",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "holds_until",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "needs_confirmation",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "organization_id",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "proposed",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "reopened",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "reopened_from",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "sources",
                table: "screening_hit");

            migrationBuilder.DropColumn(
                name: "trigger",
                table: "screening");

            migrationBuilder.DropColumn(
                name: "valid_until",
                table: "screening");

            migrationBuilder.AlterColumn<Guid>(
                name: "screened_by",
                table: "screening",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.Sql("alter table screening alter column screened_by drop default;");

            // What one person decided and nobody confirmed was no decision yet.
            migrationBuilder.Sql("update screening_hit set reason = null, decided_by = null, decided_at = null where decision = 'UNDECIDED';");

            migrationBuilder.AddCheckConstraint(
                name: "ck_screening_hit_decided",
                table: "screening_hit",
                sql: "num_nulls(reason, decided_by, decided_at) = case decision when 'UNDECIDED' then 3 else 0 end");
        }
    }
}
