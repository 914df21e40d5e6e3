using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Workflows;

namespace PartnerCrm.Tests.Relationships;

/// <summary>Which steps a true match, an exclusion, an expired dossier and an old screening block, over all workflows.</summary>
public sealed class BlockedStepTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Actor Everybody = Actor.Of(Guid.CreateVersion7(), "everybody", Enum.GetValues<Role>());

    /// <summary>Ways out are free: what may not go on can be held back, given up and ended.</summary>
    private static readonly string[] WaysOut = ["SEND_BACK:", "WITHDRAW:", " REVIEW:", "SUSPEND:", "END:", "REVOKE:", "SUPERSEDE:", "IN_REVIEW DECLINE:"];

    [Fact]
    public void What_blocks_which_step_is_this_table()
    {
        var table = Table();
        TestContext.Current.TestOutputHelper!.WriteLine(table);
        Assert.Equal("""
            what is blocked by an open true match, an exclusion, an expired dossier, an expired screening
            relationship PROSPECT PROPOSE: match excluded
            relationship PROPOSED OPEN: match excluded
            relationship PROPOSED APPROVE: match excluded dossier screening
            relationship PROPOSED DECLINE: match excluded screening
            relationship IN_DUE_DILIGENCE APPROVE: match excluded dossier screening
            relationship IN_DUE_DILIGENCE DECLINE: match excluded screening
            relationship UNDER_REVIEW APPROVE: match excluded dossier screening
            relationship UNDER_REVIEW DECLINE: match excluded screening
            relationship SUSPENDED APPROVE: match excluded dossier screening
            relationship SUSPENDED DECLINE: match excluded screening
            relationship IN_DUE_DILIGENCE SUBMIT: match excluded dossier screening
            relationship UNDER_REVIEW SUBMIT: match excluded dossier screening
            relationship SUSPENDED SUBMIT: match excluded dossier screening
            relationship IN_REVIEW SEND_BACK: -
            relationship IN_REVIEW APPROVE: match excluded
            relationship IN_REVIEW DECLINE: -
            relationship APPROVED ACTIVATE: match excluded dossier screening
            relationship APPROVED SEND_BACK: -
            relationship ACTIVE REVIEW: -
            relationship ACTIVE SUSPEND: -
            relationship UNDER_REVIEW RESUME: match excluded dossier screening
            relationship SUSPENDED RESUME: match excluded dossier screening
            relationship ACTIVE END: -
            relationship UNDER_REVIEW END: -
            relationship SUSPENDED END: -
            relationship PROSPECT WITHDRAW: -
            relationship PROPOSED WITHDRAW: -
            relationship IN_DUE_DILIGENCE WITHDRAW: -
            relationship IN_REVIEW WITHDRAW: -
            relationship APPROVED WITHDRAW: -
            approval IN_REVIEW ADVISE: match excluded
            approval IN_REVIEW GIVE_INPUT: match excluded
            approval IN_REVIEW RECORD: match excluded
            approval RECORDED RECORD: match excluded
            approval RECORDED CONFIRM: match excluded
            approval IN_REVIEW DECIDE: match excluded
            approval IN_REVIEW SEND_BACK: -
            approval RECORDED SEND_BACK: -
            approval IN_REVIEW WITHDRAW: -
            approval RECORDED WITHDRAW: -
            approval DECIDED REVOKE: -
            approval DECIDED REVOKE: -
            dossier DRAFT SUBMIT: match excluded dossier screening
            dossier SUBMITTED ACCEPT: match excluded dossier
            dossier SUBMITTED SEND_BACK: -
            dossier DRAFT SUPERSEDE: -
            dossier SUBMITTED SUPERSEDE: -
            dossier ACCEPTED SUPERSEDE: -
            """, table);
    }

    [Fact]
    public void A_true_match_and_an_exclusion_block_every_step_that_is_no_way_out()
    {
        foreach (var row in Table().Split('\n').Skip(1))
            Assert.Equal((row, WaysOut.Any(row.Contains) ? "" : "match excluded"), (row, string.Join(' ', row.Split(": ")[1].Split(' ').Intersect(["match", "excluded"]))));
    }

    private static string Table() => string.Join('\n',
    [
        "what is blocked by an open true match, an exclusion, an expired dossier, an expired screening",
        .. Rows("relationship", RelationshipWorkflow.Table, facts => new CaseFacts
        {
            Type = facts.Liaison ? RelationshipType.Liaison : RelationshipType.Cooperation,
            Route = facts.Executive ? ApprovalRoute.ExecutiveDecision : ApprovalRoute.CommissionDecision,
            NeedsDossier = true,
            Screening = facts.Screening,
            DossierExcludes = facts.Excluded,
            DossierAcceptedUntil = facts.DossierUntil,
        }),
        .. Rows("approval", ApprovalWorkflow.Table, facts => new ApprovalCase
        {
            Route = facts.Executive ? ApprovalRoute.ExecutiveDecision : ApprovalRoute.CommissionDecision,
            Screening = facts.Screening,
            DossierExcludes = facts.Excluded,
        }),
        .. Rows("dossier", DossierWorkflow.Table, facts => new DossierCase
        {
            Screening = facts.Screening,
            DossierExcludes = facts.Excluded,
            HasConclusion = true,
            ValidUntil = facts.DossierUntil,
        }),
    ]);

    private static IEnumerable<string> Rows<TState, TStep, TFacts>(string workflow, Workflow<TState, TStep, TFacts> table, Func<Situation, TFacts> made)
        where TState : struct, Enum
        where TStep : struct, Enum =>
        from rule in table.Rules
        let kind = new[] { new Situation(), new Situation { Executive = true }, new Situation { Executive = true, Liaison = true } }.First(situation => rule.Applies(made(situation)))
        let whole = Missing(rule, made(kind))
        let blocked = new (string Name, Situation Broken)[]
        {
            ("match", kind with { Screening = ScreeningState.TrueMatch }), ("excluded", kind with { Excluded = true }),
            ("dossier", kind with { DossierUntil = Day.AddDays(-1) }), ("screening", kind with { Screening = ScreeningState.Stale }),
        }.Where(broken => Missing(rule, made(broken.Broken)).Except(whole).Any()).Select(broken => broken.Name)
        select $"{workflow} {Name(rule.From)} {Name(rule.Step)}: {string.Join(' ', blocked.DefaultIfEmpty("-"))}";

    private static List<string> Missing<TState, TStep, TFacts>(Rule<TState, TStep, TFacts> rule, TFacts facts)
        where TState : struct, Enum
        where TStep : struct, Enum => [.. rule.Guards.Where(guard => guard.Applies(facts) && !guard.Holds(facts, Everybody, Day)).Select(guard => guard.What)];

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => EnumNames.Of(value.ToString());

    private sealed record Situation
    {
        public bool Executive { get; init; }

        public bool Liaison { get; init; }

        public ScreeningState Screening { get; init; } = ScreeningState.Clear;

        public bool Excluded { get; init; }

        public DateOnly DossierUntil { get; init; } = Day;
    }
}
