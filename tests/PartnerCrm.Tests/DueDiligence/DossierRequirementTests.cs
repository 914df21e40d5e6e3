using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.DueDiligence;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;

namespace PartnerCrm.Tests.DueDiligence;

public sealed class DossierRequirementTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Actor Asking = Actor.Of(Guid.CreateVersion7(), "officer", [Role.Secretariat]) with { Today = Day };

    /// <summary>What breaks a complete dossier, and how that is told.</summary>
    private static readonly (Action<DossierCase> Break, string Told)[] Broken =
    [
        (facts => facts.Unanswered = ["IDENTITY Who is it?"], "an answer to every question: IDENTITY Who is it?"),
        (facts => facts.Unproven = ["IDENTITY Who is it?"], "evidence for an answer: IDENTITY Who is it?"),
        (facts => facts.Unchecked = ["TOBACCO Tobacco"], "a look at every exclusion: TOBACCO Tobacco"),
        (facts => facts.Excluding = ["TOBACCO Tobacco"], "that no exclusion applies and no answer blocks: TOBACCO Tobacco"),
        (facts => facts.Unrated = ["FINANCIAL", "OPERATIONAL"], "a level of risk in every dimension: FINANCIAL | a level of risk in every dimension: OPERATIONAL"),
        (facts => facts.Unplanned = ["FINANCIAL"], "a measure with an owner and a day: FINANCIAL"),
        (facts => facts.HasConclusion = false, "benefits and a recommendation"),
        (facts => facts.ValidUntil = Day.AddDays(-1), "a last day that is not over"),
        (facts => facts.UnrecordedOwners = ["bods-uk names Ann Owner", "bods-uk names Harvest Holding Ltd"],
            "the owners that a register names, taken over or recorded: bods-uk names Ann Owner | the owners that a register names, taken over or recorded: bods-uk names Harvest Holding Ltd"),
        (facts => facts.Screening = ScreeningState.Stale, "a screening that is newer than every change and leaves nothing open"),
        (facts => facts.Screening = ScreeningState.NotScreened, "a screening that is newer than every change and leaves nothing open"),
        (facts => facts.ConflictCheck = ConflictCheckState.Open, "a concluded conflict check that nothing has changed since"),
    ];

    [Fact]
    public void A_dossier_is_complete_when_nothing_is_missing_and_tells_piece_by_piece_what_is()
    {
        Assert.Empty(DossierRequirements.Missing(Whole(), Asking));
        Assert.Equal(new DossierProgress(16, 16), DossierRequirements.Progress(Whole(), Asking));
        foreach (var (broken, told) in Broken)
        {
            var facts = Whole();
            broken(facts);
            var missing = DossierRequirements.Missing(facts, Asking);
            Assert.Equal(told, string.Join(" | ", missing.Select(item => item.What)));
            Assert.All(missing, item => Assert.StartsWith("/", item.Link, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Each_requirement_guards_the_submission_under_the_same_words()
    {
        var guards = DossierWorkflow.Table.Rules.Single(rule => rule.Step is DossierStep.Submit).Guards.Select(guard => guard.What).ToList();
        Assert.All(DossierRequirements.All, requirement => Assert.Contains(requirement.What, guards));
        Assert.Equal(DossierRequirements.All.Select(requirement => requirement.What).Order(), Broken.Select(row => row.Told.Split(" | ")[0].Split(": ")[0]).Distinct().Order());
    }

    [Fact]
    public void Progress_counts_each_piece_once_and_never_goes_beyond_what_there_is()
    {
        var facts = Whole();
        (facts.Unanswered, facts.Unproven, facts.Unrated, facts.HasConclusion) = (["A x", "B y"], ["B y"], ["FINANCIAL"], false);
        Assert.Equal(new DossierProgress(12, 16), DossierRequirements.Progress(facts, Asking));
    }

    [Fact]
    public void A_liaison_needs_no_conflict_check()
    {
        var facts = Whole();
        (facts.Type, facts.ConflictCheck) = (RelationshipType.Liaison, ConflictCheckState.NotChecked);
        Assert.Empty(DossierRequirements.Missing(facts, Asking));
    }

    private static DossierCase Whole() => new()
    {
        DossierId = Guid.CreateVersion7(),
        Type = RelationshipType.Cooperation,
        Items = 10,
        HasConclusion = true,
        ValidUntil = Day,
        Screening = ScreeningState.Clear,
        ConflictCheck = ConflictCheckState.Closed,
    };
}
