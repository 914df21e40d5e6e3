namespace PartnerCrm.Candidates;

/// <summary>How many points each part of a score can give. How they come about is in this folder's SQL: a policy profile will bring its own.</summary>
internal static class CandidateScore
{
    public const int Alignment = 40;
    public const int Gap = 25;
    public const int Capacity = 15;
    public const int Record = 10;
    public const int Risk = 10;
}
