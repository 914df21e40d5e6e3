using GraphQL.Types;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Tests.TwoWorlds;

namespace PartnerCrm.Tests.Hostile;

/// <summary>Every place of every input, by the schema, so that a new one is tried as soon as it is there.</summary>
public sealed class PlaceTests(Target target) : IClassFixture<Target>
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public static TheoryData<string> Mutations => [.. TheSchema.Mutation.Fields.Keys];

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task No_value_in_any_place_of_a_mutation_is_a_fault_of_the_server(string mutation)
    {
        var input = (InputObjectType)TheSchema.Mutation.Fields[mutation].Arguments["input"].Type.Named;
        var query = $"mutation($input: {input.Name}!) {{ {mutation}(input: $input) {Everything((ObjectType)TheSchema.Mutation.Fields[mutation].Type.Named, 3)} }}";
        var (deeds, done) = (await target.Deeds(), 0);
        var inputs = new CommandInputs(target.Existing, target.Version);

        foreach (var (path, type) in Places(input, []))
            foreach (var value in Poison.For(type))
            {
                var sample = inputs.Sample(input, all: true);
                Put(sample, path, value);
                var (_, answer) = await target.Send(Poison.Json(new { query, variables = new { input = sample } }), $"{mutation} {string.Join('.', path)}");
                done += Target.Done(answer);
            }

        Assert.Equal(deeds + done, await target.Deeds());
    }

    [Fact]
    public async Task No_value_in_any_filter_is_a_fault_of_the_server_and_none_writes()
    {
        var before = await target.Rows();
        foreach (var page in TheSchema.Query.Fields.Values.Where(page => page.Arguments.ContainsKey("where") && !GroupRequests.Are(page)))
        {
            var filter = (InputObjectType)page.Arguments["where"].Type.Named;
            var query = $"query($where: {filter.Name}) {{ {page.Name}(first: 1, where: $where) {{ totalCount nodes {{ __typename }} }} }}";
            foreach (var (path, type) in Places(filter, []))
                foreach (var value in Poison.For(type))
                {
                    var where = new Dictionary<string, object?>();
                    Put(where, path, value);
                    await target.Send(Poison.Json(new { query, variables = new { where } }), $"{page.Name} {string.Join('.', path)}");
                }
        }

        Assert.Equal(before, await target.Rows());
    }

    [Fact]
    public async Task No_value_in_any_argument_of_groups_is_a_fault_of_the_server()
    {
        foreach (var groups in TheSchema.Query.Fields.Values.Where(GroupRequests.Are))
            foreach (var argument in groups.Arguments.Values.Where(argument => argument.Name is not "where"))
            {
                var query = $"query($given: {argument.Type}) {{ {groups.Name}({argument.Name}: $given) {{ {new GroupRequests(groups, _ => true).Selection} }} }}";
                var places = argument.Type.Named is InputObjectType input ? Places(input, []) : [([], argument.Type)];
                foreach (var (path, type) in places)
                    foreach (var value in Poison.For(type))
                    {
                        var map = new Dictionary<string, object?>();
                        if (path.Count > 0) Put(map, path, value);
                        object? given = path.Count == 0 ? value : argument.Type.Nullable is ListType ? new List<object?> { map } : map;
                        await target.Send(Poison.Json(new { query, variables = new { given } }), $"{groups.Name} {argument.Name} {string.Join('.', path)}");
                    }
            }
    }

    // The leaves of an input, through inputs within it but not around in circles.
    private static IEnumerable<(IReadOnlyList<string> Path, GraphType Type)> Places(InputObjectType input, IReadOnlyList<InputObjectType> above)
    {
        foreach (var field in input.Fields.Values)
        {
            if (field.Type.Named is InputObjectType nested && (field.Type.Nullable is InputObjectType || above.Count == 0) && field.Name is not ("and" or "or"))
            {
                if (above.Count > 1 || nested == input || above.Contains(nested)) continue;
                foreach (var (path, type) in Places(nested, [.. above, input])) yield return ([field.Name, .. path], type);
            }
            else yield return ([field.Name], field.Type);
        }
    }

    // Into the first of a list, where there is one.
    private static void Put(Dictionary<string, object?> input, IReadOnlyList<string> path, object? value)
    {
        foreach (var name in path.SkipLast(1))
        {
            if (!input.TryGetValue(name, out var inner)) inner = input[name] = new Dictionary<string, object?>();
            input = (Dictionary<string, object?>)(inner is List<object?> list ? list[0] : inner)!;
        }

        input[path[^1]] = value;
    }

    // What was written must also be readable: all fields, and those of its pages.
    private static string Everything(CompositeType type, int levels)
    {
        var fields = type.Fields.Values.Where(field => !field.Arguments.Values.Any(argument => argument.Type.IsNonNull)).Select(field => field.Type.Named switch
        {
            CompositeType when levels == 0 => null,
            CompositeType { Name: var name } below => field.Name is "node" or "cursor" or "edges" ? null : $"{field.Name} {Everything(below, levels - 1)}",
            _ => field.Name,
        }).OfType<string>();
        return $"{{ {string.Join(' ', fields.Append("__typename"))} }}";
    }
}
