using GraphQL;
using GraphQL.Postgres.Binding;
using GraphQL.Types;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Objectives;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Candidates;

/// <summary>What candidates are asked by: the arguments of the question, and what of them goes to the database.</summary>
internal static class CandidateQuestion
{
    private const int MostObjectives = 50;

    // By their own dossiers and relationships nobody is found whose proposals one may not read.
    private static readonly string Proposals = nameof(Permission.ReadProposals);

    public static IReadOnlyList<InputField> Arguments(SchemaBuilder schema) =>
    [
        new("objectives", new NonNullType(new ListType(new NonNullType(Scalars.Id))), "The objectives that a partner should serve."),
        new("regions", Many(schema, typeof(FaoRegion)), "Only organizations of these regions; all unless said."),
        new("categories", Many(schema, typeof(OrganizationCategory)), "Only organizations of these categories; all unless said."),
        new("risks", new ListType(schema.Leaves.Enum(typeof(RiskLevel))),
            "Only organizations with these risks; all unless said. It is the highest risk in the latest rated dossier that you see; null stands for organizations without one.")
        {
            Requires = Proposals,
        },
        new("types", Many(schema, typeof(RelationshipType)), "Only organizations with which there is or was such work, approved at least; all unless said.") { Requires = Proposals },
    ];

    public static string Asked(SchemaBuilder schema, SourceParameter parameter) => CandidateTable.Question(
        parameter((arguments, _) => Objectives(schema, arguments)),
        parameter((arguments, _) => Names(arguments, "regions")),
        parameter((arguments, _) => Names(arguments, "categories")),
        parameter((arguments, _) => Names(arguments, "risks")),
        parameter((arguments, _) => Names(arguments, "types")),
        parameter((_, actor) => ((Actor)actor).May(Permission.ReadDrafts)));

    /// <summary>Interactions count from this day on.</summary>
    public static string Since(SourceParameter parameter) => parameter((_, actor) => ((Actor)actor).Today.AddYears(-2));

    private static ListType Many(SchemaBuilder schema, Type of) => new(new NonNullType(schema.Leaves.Enum(of)));

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

    private static string?[] Names(IReadOnlyDictionary<string, object?> arguments, string name) =>
        arguments.GetValueOrDefault(name) is IReadOnlyList<object?> given ? [.. given.Select(value => value is null ? null : EnumNames.Of(value.ToString()!))] : [];
}
