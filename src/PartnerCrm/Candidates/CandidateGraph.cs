using GraphQL.Postgres.Binding;
using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Candidates;

internal sealed class CandidateGraph : IGraph
{
    public void Describe(SchemaBuilder schema)
    {
        schema.Rows<Candidate>()
            .SeenBy((row, actor) => actor.May(QueryCandidates) && actor.May(ReadStakeholders))
            .From(new RowSource(CandidateQuestion.Arguments(schema), parameter => CandidateTable.All(CandidateQuestion.Asked(schema, parameter), CandidateQuestion.Since(parameter)))
            {
                Page = (parameter, page) => CandidateTable.Best(CandidateQuestion.Asked(schema, parameter), CandidateQuestion.Since(parameter), page),
                Total = parameter => CandidateTable.Total(CandidateQuestion.Asked(schema, parameter)),
            })
            .One<Organization>("organization", row => row.Id)
            .Field(row => row.Score)
            .Computed("reasons",
                "What the score is made of, part by part. It counts screening's conclusion and how many interactions there were, and shows nothing else of them.",
                row => new
                {
                    row.Asked,
                    row.Linked,
                    row.Touched,
                    row.Served,
                    row.AlignmentPoints,
                    row.Cells,
                    row.OpenCells,
                    row.GapPoints,
                    row.SizePoints,
                    row.ReachPoints,
                    row.IncomePoints,
                    row.Interactions,
                    row.Screening,
                    row.HighRiskSector,
                    row.RiskPoints,
                },
                (row, _) => CandidateReason.For(new Candidate
                {
                    Asked = row.Asked,
                    Linked = row.Linked,
                    Touched = row.Touched,
                    Served = row.Served,
                    AlignmentPoints = row.AlignmentPoints,
                    Cells = row.Cells,
                    OpenCells = row.OpenCells,
                    GapPoints = row.GapPoints,
                    SizePoints = row.SizePoints,
                    ReachPoints = row.ReachPoints,
                    IncomePoints = row.IncomePoints,
                    Interactions = row.Interactions,
                    Screening = row.Screening,
                    HighRiskSector = row.HighRiskSector,
                    RiskPoints = row.RiskPoints,
                }))
            .OrderBy("score", row => row.Score)
            .DefaultOrder("-score");
        schema.Page<Candidate>("candidates",
            "Organizations that could become partners for chosen objectives, the best first; who is excluded or may be on a list is left out.",
            QueryCandidates);
    }
}
