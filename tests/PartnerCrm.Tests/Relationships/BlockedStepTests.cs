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
    private static readonly string[] WaysOut = ["SEND_BACK", "WITHDRAW", "REVIEW", "SUSPEND", "END", "REVOKE", "SUPERSEDE", "IN_REVIEW DECLINE"];

    [Fact]
    public void What_blocks_which_step_is_this_table()
    {
        var table = Table();
        TestContext.Current.TestOutputHelper!.WriteLine(table);
        Assert.Equal("""
            what
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
        select $"{workflow} {Name(rule.From)} {Name(rule.Step)}: {string.Join(' ', blocked)}";

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
