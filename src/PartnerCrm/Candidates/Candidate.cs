using PartnerCrm.Screening;

namespace PartnerCrm.Candidates;

/// <summary>An organization as a possible partner for chosen objectives, regions and categories, with what its score is made of.</summary>
public sealed class Candidate
{
    /// <summary>The organization.</summary>
    public Guid Id { get; set; }

    /// <summary>The points of all reasons together, 0 to 100; candidates are ranked by it.</summary>
    public int Score { get; set; }

    public int Asked { get; set; }

    public int Linked { get; set; }

    public int Touched { get; set; }

    public int Served { get; set; }

    public int AlignmentPoints { get; set; }

    public int Cells { get; set; }

    public int OpenCells { get; set; }

    public int GapPoints { get; set; }

    public int SizePoints { get; set; }

    public int ReachPoints { get; set; }

    public int IncomePoints { get; set; }

    public int Interactions { get; set; }

    public ScreeningState Screening { get; set; }

    public bool HighRiskSector { get; set; }

    public int RiskPoints { get; set; }
}
