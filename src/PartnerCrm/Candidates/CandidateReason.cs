using PartnerCrm.Data;

namespace PartnerCrm.Candidates;

/// <summary>One part of a candidate's score, explained.</summary>
/// <param name="Part">The part.</param>
/// <param name="Points">The points it gives.</param>
/// <param name="OutOf">The points it could give at most.</param>
/// <param name="Explanation">Where the points come from.</param>
public sealed record CandidateReason(CandidatePart Part, int Points, int OutOf, string Explanation)
{
    internal static IReadOnlyList<CandidateReason> For(Candidate row) =>
    [
        new(CandidatePart.Alignment, row.AlignmentPoints, CandidateScore.Alignment,
            $"Of {row.Asked} chosen objectives its relationships serve {row.Linked}, interactions with it touched {row.Touched}, "
            + $"and partners in its sectors serve {row.Served}."),
        new(CandidatePart.Gap, row.GapPoints, CandidateScore.Gap, row.Cells == 0
            ? "Its region or its categories are unknown, so no gap can be told."
            : $"Of {row.Cells} combinations of objective, region and category that it would serve, {row.OpenCells} have no other partner today."),
        new(CandidatePart.Capacity, row.SizePoints + row.ReachPoints + row.IncomePoints, CandidateScore.Capacity,
            $"Size gives {row.SizePoints}, reach {row.ReachPoints}, annual income in USD {row.IncomePoints}; what is not known gives nothing."),
        new(CandidatePart.Record, row.Interactions, CandidateScore.Record,
            $"{row.Interactions}{(row.Interactions < CandidateScore.Record ? string.Empty : " or more")} interactions in the last two years."),
        new(CandidatePart.Risk, row.RiskPoints, CandidateScore.Risk,
            $"Screening: {EnumNames.Of(row.Screening.ToString())}{(row.HighRiskSector ? "; one of its sectors is sensitive" : string.Empty)}."),
    ];
}
