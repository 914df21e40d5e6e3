using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Conflicts;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Approvals;

internal sealed class ApprovalTable : IEntityTypeConfiguration<Approval>
{
    public void Configure(EntityTypeBuilder<Approval> table)
    {
        table.ToTable("approval", made => made.HasCheckConstraint("approval_confirmed_by_another", "confirmed_by <> recorded_by"));
        table.HasOne<Relationship>().WithMany().HasForeignKey(row => row.RelationshipId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PolicyProfile>().WithMany().HasForeignKey(row => row.ProfileId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.ProfileId);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.SubmittedBy).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.ConfirmedBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.RelationshipId, row.Id });
        table.HasIndex(row => row.RelationshipId, "approval_one_open").IsUnique().HasFilter("state in ('IN_REVIEW', 'RECORDED')");
        table.HasIndex(row => new { row.State, row.Id });
        table.HasIndex(row => new { row.Type, row.Id });
        table.HasIndex(row => new { row.Route, row.Id });
        table.HasIndex(row => row.SessionNumber);
        table.HasIndex(row => new { row.Outcome, row.Id });
        table.HasIndex(row => new { row.SubmittedAt, row.Id });
        table.HasIndex(row => new { row.DecidedOn, row.Id });
        table.HasIndex(row => new { row.ValidUntil, row.Id });
        table.HasIndex(row => new { row.SessionYear, row.SessionNumber, row.Id });
        table.HasIndex(row => row.SubmittedBy);
        table.HasIndex(row => row.RecordedBy);
        table.HasIndex(row => row.ConfirmedBy);
    }
}

internal sealed class AdviceTable : IEntityTypeConfiguration<Advice>
{
    public void Configure(EntityTypeBuilder<Advice> table)
    {
        table.ToTable("advice");
        table.HasOne<Approval>().WithMany().HasForeignKey(row => row.ApprovalId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.ApprovalId, row.GivenAt, row.Id });
        table.HasIndex(row => row.PersonId);
    }
}

internal sealed class BureauInputTable : IEntityTypeConfiguration<BureauInput>
{
    public void Configure(EntityTypeBuilder<BureauInput> table)
    {
        table.ToTable("bureau_input");
        table.HasOne<Approval>().WithMany().HasForeignKey(row => row.ApprovalId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.ApprovalId, row.GivenAt, row.Id });
        table.HasIndex(row => row.PersonId);
    }
}

internal sealed class ApprovalConditionTable : IEntityTypeConfiguration<ApprovalCondition>
{
    public void Configure(EntityTypeBuilder<ApprovalCondition> table)
    {
        table.ToTable("approval_condition");
        table.HasOne<Approval>().WithMany().HasForeignKey(row => row.ApprovalId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.ApprovalId, row.DueOn, row.Id });
        table.HasIndex(row => row.DueOn);
        table.HasIndex(row => row.FulfilledOn);
    }
}

internal sealed class ApprovalCaseTable : IEntityTypeConfiguration<ApprovalCase>
{
    private const string Sql = $$"""
        select a.id as approval_id, a.relationship_id as case_id, r.organization_id, a.route, a.state, a.outcome, a.recorded_by as recorder,
          coalesce((policy_route(coalesce(a.profile_id, h.id), a.type, o.form) ->> 'declarations')::boolean, true) as needs_declarations,
          coalesce(s.state, 'NOT_SCREENED') as screening, is_excluded(r.organization_id) as dossier_excludes,
          (select count(*)::int from advice v where v.approval_id = a.id) as advice,
          (select count(*)::int from bureau_input i where i.approval_id = a.id) as input,
          (select p.person_id from case_part p where p.case_id = a.relationship_id and p.part = 'PREPARER') as preparer,
          (select p.person_id from case_part p where p.case_id = a.relationship_id and p.part = 'CHECKER') as checker,
          coalesce(c.conflicted, array[]::uuid[]) as conflicted, n.declared, n.declared_until,
          u.recused, u.recused_bodies, u.recused_since, u.recused_until, recused_from_decision(a.relationship_id, a.decided_on, a.agenda_item) as recused_from_commission
        from approval a
        join relationship r on r.id = a.relationship_id
        join organization o on o.id = r.organization_id
        left join policy_profile h on h.in_force
        left join lateral (select * from ({{ScreeningConclusionTable.Sql}}) s where s.party_id = r.organization_id) s on true
        cross join lateral (
          select coalesce(array_agg(u.person_id order by u.person_id, u.since, u.body), array[]::uuid[]) as recused, coalesce(array_agg(u.body order by u.person_id, u.since, u.body), array[]::text[]) as recused_bodies,
            coalesce(array_agg(u.since order by u.person_id, u.since, u.body), array[]::date[]) as recused_since, coalesce(array_agg(u.until order by u.person_id, u.since, u.body), array[]::date[]) as recused_until
          from recusals(a.relationship_id) u) u
        cross join lateral (
          select coalesce(array_agg(n.person_id order by n.person_id), array[]::uuid[]) as declared, coalesce(array_agg(n.until order by n.person_id), array[]::date[]) as declared_until
          from declared_people(a.relationship_id) n) n
        left join lateral (select * from ({{ConflictConclusionTable.Sql}}) c where c.case_id = a.relationship_id) c on true
        """;

    public void Configure(EntityTypeBuilder<ApprovalCase> table)
    {
        table.HasNoKey();
        table.ToSqlQuery(Sql);
    }
}
