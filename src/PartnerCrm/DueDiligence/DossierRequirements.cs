using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Workflows;

namespace PartnerCrm.DueDiligence;

/// <summary>Something that a complete dossier has.</summary>
/// <param name="What">What is missing where it does not hold, worded to follow "missing:".</param>
/// <param name="Who">Who can supply it.</param>
/// <param name="Link">Where it can be supplied.</param>
/// <param name="Open">What of it is open on a day, piece by piece; an empty text where it has no pieces.</param>
internal sealed record Requirement(string What, string Who, Func<DossierCase, string> Link, Func<DossierCase, DateOnly, IReadOnlyList<string>> Open)
{
    public Guard<DossierCase> Guard => new(What, Who, (facts, _, day) => Open(facts, day).Count == 0) { Link = Link };

    public IEnumerable<Missing> Missing(DossierCase facts, DateOnly day) =>
        Open(facts, day).Select(piece => new Missing(piece.Length == 0 ? What : $"{What}: {piece}", Who, Link(facts)));
}

/// <summary>When a dossier is complete: the whole table. The same rows guard its submission and explain what is missing.</summary>
internal static class DossierRequirements
{
    private const string Preparer = "the preparer";

    private static readonly IReadOnlyList<string> Whole = [""];

    // What has pieces, each of which counts.
    private static readonly Requirement[] Pieces =
    [
        new("an answer to every question", Preparer, On("questions"), (facts, _) => facts.Unanswered),
        new("evidence for an answer", Preparer, On("questions"), (facts, _) => facts.Unproven),
        new("a look at every exclusion", Preparer, On("exclusions"), (facts, _) => facts.Unchecked),
        new("that no exclusion applies and no answer blocks", "nobody: an excluded organization is no partner", On("exclusions"), (facts, _) => facts.Excluding),
        new("a level of risk in every dimension", Preparer, On("risks"), (facts, _) => facts.Unrated),
    ];

    // What is there or not.
    private static readonly Requirement[] Wholes =
    [
        new("a measure with an owner and a day", Preparer, On("measures"), (facts, _) => facts.Unplanned),
        new("benefits and a recommendation", Preparer, On("recommendation"), (facts, _) => OpenUnless(facts.HasConclusion)),
        new("a last day that is not over", Preparer, On("recommendation"), (facts, day) => OpenUnless(!facts.HasConclusion || facts.ValidUntil >= day)),
        new("the owners that a register names, taken over or recorded", Preparer, Owners, (facts, _) => facts.UnrecordedOwners),
        new("a screening that is newer than every change and leaves nothing open", "a Secretariat officer who screens", Screening,
            (facts, _) => OpenUnless(facts.Screening is ScreeningState.Clear)),
        new("a concluded conflict check that nothing has changed since", "a Secretariat officer", OnCase,
            (facts, _) => OpenUnless(facts.Type is RelationshipType.Liaison || facts.ConflictCheck is ConflictCheckState.Closed)),
    ];

    public static IReadOnlyList<Requirement> All { get; } = [.. Pieces, .. Wholes];

    public static IReadOnlyList<Missing> Missing(DossierCase facts, Actor actor) => [.. All.SelectMany(requirement => requirement.Missing(facts, actor.Today))];

    public static DossierProgress Progress(DossierCase facts, Actor actor)
    {
        var pieces = facts.Unanswered.Union(facts.Unproven).Count() + facts.Unchecked.Length + facts.Unrated.Length;
        var wholes = Wholes.Count(requirement => requirement.Open(facts, actor.Today).Count > 0);
        var total = facts.Items + Wholes.Length;
        return new DossierProgress(total - pieces - wholes, total);
    }

    private static IReadOnlyList<string> OpenUnless(bool holds) => holds ? [] : Whole;

    private static Func<DossierCase, string> On(string section) => facts => $"/dossiers/{Wire.Encode("dos", facts.DossierId)}#{section}";

    private static string Screening(DossierCase facts) => $"/organizations/{Wire.Encode("org", facts.OrganizationId)}#screening";

    private static string Owners(DossierCase facts) => $"/organizations/{Wire.Encode("org", facts.OrganizationId)}#owners";

    private static string OnCase(DossierCase facts) => $"/relationships/{Wire.Encode("rel", facts.CaseId)}#conflicts";
}

/// <summary>How much of a dossier is there.</summary>
/// <param name="Done">How many things it has that it must have.</param>
/// <param name="Total">How many things it must have.</param>
public sealed record DossierProgress(int Done, int Total);
