using System.Security.Cryptography;
using System.Text;

namespace PartnerCrm.Conflicts.Paths;

/// <summary>One step of a path: a tie and the direction in which it is walked.</summary>
/// <param name="Tie">The tie.</param>
/// <param name="From">The party that the step starts at.</param>
/// <param name="To">The party that it reaches.</param>
/// <param name="ChainPercent">The share held along the unbroken chain of ownership up to here; null where it is no ownership or a share is unknown.</param>
public sealed record TieStep(Tie Tie, Guid From, Guid To, decimal? ChainPercent)
{
    /// <summary>Whether the step walks the tie as it was recorded.</summary>
    public bool IsForward => Tie.From == From;
}

/// <summary>A path from a person to the candidate that meets no party twice.</summary>
public sealed record TiePath(Guid Person, IReadOnlyList<TieStep> Steps)
{
    /// <summary>Which ties it takes in which order, as one text: the same path has the same key in every check.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('-', Steps.Select(step => step.Tie.Id.ToString("N"))))));

    /// <summary>The greatest share that a whole chain of ownership in the path comes to, in percent; null where there is none or shares are unknown.</summary>
    public decimal? OwnershipPercent { get; } = Steps.Where((step, index) => index + 1 == Steps.Count || !Continues(step, Steps[index + 1])).Max(step => step.ChainPercent);

    /// <summary>Who stands for the candidate at its end: the first party from whom the path leads on to the candidate by nothing but the ties that make it so.</summary>
    public Guid End { get; private init; }

    /// <summary>As what that party stands for the candidate.</summary>
    public SideRole EndRole { get; private init; }

    /// <param name="notable">From this percentage on, a share of ownership counts as a tie.</param>
    /// <param name="control">From this percentage on, a share of ownership counts as control.</param>
    /// <param name="significant">From this amount in US dollars on, a declared interest is significant.</param>
    public PathGrade Grade(decimal notable, decimal control, decimal significant) =>
        OwnershipPercent >= control ? PathGrade.Controlling
        : OwnershipPercent < notable || Steps.Any(step => step.Tie.UsdAmount < significant) ? PathGrade.Minor : PathGrade.Significant;

    /// <summary>The path along these ties, with ownership multiplied along each unbroken chain.</summary>
    public static TiePath Along(Guid person, IEnumerable<Tie> ties, CandidateSide side)
    {
        var steps = new List<TieStep>();
        var at = person;
        foreach (var tie in ties)
        {
            var step = new TieStep(tie, at, tie.OtherEnd(at), tie.IsOwnership ? tie.Percent : null);
            if (steps is [.., var before] && Continues(before, step)) step = step with { ChainPercent = before.ChainPercent * tie.Percent / 100 };
            steps.Add(step);
            at = step.To;
        }

        var end = steps.Count;
        while (end > 1 && steps[end - 1].IsForward && side.Leads(steps[end - 1].Tie)) end--;
        return new TiePath(person, steps) { End = steps[end - 1].To, EndRole = side.Roles[steps[end - 1].To] };
    }

    // A chain of ownership goes on only in the direction in which it began.
    private static bool Continues(TieStep before, TieStep step) => before.Tie.IsOwnership && step.Tie.IsOwnership && before.IsForward == step.IsForward;
}
