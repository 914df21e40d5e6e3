using GraphQL;
using GraphQL.Postgres.Binding;
using GraphQL.Types;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Graph;
using PartnerCrm.Objectives;
using PartnerCrm.Stakeholders;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Candidates;

internal sealed class CandidateGraph : IGraph
{
    private const int MostObjectives = 50;

    public void Describe(SchemaBuilder schema)
    {
        schema.Rows<Candidate>()
            .SeenBy((row, actor) => actor.May(QueryCandidates) && actor.May(ReadStakeholders))
            .From(new RowSource(
                [
                    new InputField("objectives", new NonNullType(new ListType(new NonNullType(Scalars.Id))), "The objectives that a partner should serve."),
                    new InputField("regions", Many(schema.Leaves.Enum(typeof(FaoRegion))), "Only organizations of these regions; all unless said."),
                    new InputField("categories", Many(schema.Leaves.Enum(typeof(OrganizationCategory))),
                        "Only organizations of these categories; all unless said."),
                ],
                parameter => CandidateTable.All(Chosen(schema, parameter), Regions(parameter), Categories(parameter), Since(parameter)))
            {
                Page = (parameter, page) => CandidateTable.Best(Chosen(schema, parameter), Regions(parameter), Categories(parameter), Since(parameter), page),
                Total = parameter => CandidateTable.Total(Chosen(schema, parameter), Regions(parameter), Categories(parameter)),
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
            "Organizations that could become partners for chosen objectives, regions and categories, the best first; who is excluded or may be on a list is left out.",
            QueryCandidates);
    }

    private static ListType Many(EnumType of) => new(new NonNullType(of));

    private static string Chosen(SchemaBuilder schema, SourceParameter parameter) => parameter((arguments, _) => Objectives(schema, arguments));

    private static string Regions(SourceParameter parameter) => parameter((arguments, _) => Names(arguments, "regions"));

    private static string Categories(SourceParameter parameter) => parameter((arguments, _) => Names(arguments, "categories"));

    private static string Since(SourceParameter parameter) => parameter((_, actor) => ((Actor)actor).Today.AddYears(-2));

    private static Guid[] Objectives(SchemaBuilder schema, IReadOnlyDictionary<string, object?> arguments)
    {
        var given = (IReadOnlyList<object?>)arguments["objectives"]!;
        if (given.Count is 0 or > MostObjectives) throw new GraphQLException($"Choose 1 to {MostObjectives} objectives.", "BAD_USER_INPUT");
        var expected = schema.PrefixOf(typeof(Objective));
        return [.. given.Select(text => Wire.TryDecode((string)text!, out var prefix, out var id) && prefix == expected ? id
            : throw new GraphQLException(
                $"'{Shown((string)text!)}' is not the id of an objective; such an id starts with {expected}_. Take ids from answers as they are.", "BAD_USER_INPUT"))];
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "...";

    private static string[] Names(IReadOnlyDictionary<string, object?> arguments, string name) =>
        arguments.GetValueOrDefault(name) is IReadOnlyList<object?> given ? [.. given.Select(value => EnumNames.Of(value!.ToString()!))] : [];
}
